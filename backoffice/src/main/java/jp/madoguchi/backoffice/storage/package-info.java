/**
 * The database: Derby beside the program or PostgreSQL by URL, one schema per municipality. The
 * only room that knows SQL; it implements the ports that the other rooms define. Migrations: V1–V9
 * the desk's tables, V10–V19 those of venues and statistics; one file in {@code db/common} with the
 * placeholders {@code ${bytes} ${blob} ${text}}, unless the dialects differ.
 */
package jp.madoguchi.backoffice.storage;
