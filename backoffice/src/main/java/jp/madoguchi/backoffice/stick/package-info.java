/** Takes in what a kiosk wrote onto a USB stick, through the same intake as everything else. */
package jp.madoguchi.backoffice.stick;
