package dev.identityemulator.stripe.identity.specimen;

import java.util.Arrays;

/** A small raster to draw on. Parts outside are cut off. */
final class Canvas {

    private final int width;
    private final int height;
    private final byte[] pixels;

    Canvas(int width, int height, Palette ground) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
        fill(ground, 0, 0, width, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Fills a rectangle. */
    void fill(Palette ink, int left, int top, int wide, int high) {
        int from = Math.max(0, left);
        int to = Math.min(width, left + wide);
        for (int y = Math.max(0, top); y < Math.min(height, top + high) && from < to; y++) {
            Arrays.fill(pixels, y * width + from, y * width + to, ink.number());
        }
    }

    /** Fills the part of an ellipse above {@code bottom}. */
    void ellipse(Palette ink, int centerX, int centerY, int radiusX, int radiusY, int bottom) {
        for (int y = centerY - radiusY; y <= Math.min(centerY + radiusY, bottom - 1); y++) {
            double part = (y - centerY) / (double) radiusY;
            int half = (int) Math.round(radiusX * Math.sqrt(1 - part * part));
            fill(ink, centerX - half, y, 2 * half, 1);
        }
    }

    /** Fills an ellipse. */
    void ellipse(Palette ink, int centerX, int centerY, int radiusX, int radiusY) {
        ellipse(ink, centerX, centerY, radiusX, radiusY, height);
    }

    /** Writes a text with dots of {@code scale} pixels, shortened to a width. */
    void text(String text, Palette ink, int left, int top, int scale, int within) {
        var fitting = fitting(BitmapFont.plain(text), (within + scale) / advance(scale));
        for (int i = 0; i < fitting.length(); i++) {
            glyph(fitting.charAt(i), ink, left + i * advance(scale), top, scale);
        }
    }

    /** Writes a text in the middle of the canvas. */
    void centered(String text, Palette ink, int top, int scale) {
        var plain = BitmapFont.plain(text);
        int wide = Math.min(plain.length() * advance(scale) - scale, width);
        text(plain, ink, (width - wide) / 2, top, scale, wide);
    }

    /** The picture as a PNG file of {@link Specimen#BYTES} bytes. */
    byte[] png() {
        return Png.of(pixels, width, height, Specimen.BYTES);
    }

    private void glyph(char character, Palette ink, int left, int top, int scale) {
        for (int row = 0; row < BitmapFont.HEIGHT; row++) {
            for (int column = 0; column < BitmapFont.WIDTH; column++) {
                if (BitmapFont.hasDot(character, column, row)) {
                    fill(ink, left + column * scale, top + row * scale, scale, scale);
                }
            }
        }
    }

    private static int advance(int scale) {
        return (BitmapFont.WIDTH + 1) * scale;
    }

    private static String fitting(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(0, most - 3)) + "...";
    }
}
