/** The log on disk: the only room that knows java.sql and Derby (ADR 0002). */
package jp.madoguchi.kiosk.storage;
