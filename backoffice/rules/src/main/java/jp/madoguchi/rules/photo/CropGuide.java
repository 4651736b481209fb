package jp.madoguchi.rules.photo;

/**
 * How the picture is cut.
 *
 * @param widthMm printed width
 * @param heightMm printed height
 * @param headMm crown to chin that the cut aims at
 * @param topMm space above the crown that the cut aims at
 * @param widthPixels of the file
 * @param heightPixels of the file
 * @param jpegQuality 0..1
 * @param tiltCorrectedDegreesMax a head that leans by no more is set upright when it is cut;
 *     nothing else is ever changed in a picture
 * @param source where the numbers come from
 */
public record CropGuide(
    double widthMm,
    double heightMm,
    double headMm,
    double topMm,
    int widthPixels,
    int heightPixels,
    double jpegQuality,
    double tiltCorrectedDegreesMax,
    String source) {}
