package org.territoireouvert.api.text;

/**
 * A QR code as the path of an SVG picture, which the macro {@code #qrPicture} draws: one unit for each module, four modules of margin.
 *
 * @param size width and height of the picture, in modules
 * @param path of the dark modules, row by row, as the attribute {@code d} of an SVG path
 */
public record QrPicture(int size, String path) {}
