package dev.identityemulator.stripe.identity.specimen;

import java.util.List;
import java.util.Random;

/** Draws the two sides of a document with a person's data, which nobody could mistake for a real one. */
public final class DocumentImage {

    static final int WIDTH = 856;
    static final int HEIGHT = 540;

    private static final String SPECIMEN = "SPECIMEN";
    private static final String NOTICE = "DRAWN BY IDENTITY EMULATOR. THIS IS NOT A REAL DOCUMENT.";
    private static final int MARGIN = 36;
    private static final int LARGE_LINES = 8;
    static final int SMALL_LINES = 12;
    private static final int ZONE_LINES = 3;
    private static final int ZONE_COLUMNS = 30;

    private DocumentImage() {}

    /** The side with the portrait and the person's data. */
    public static byte[] front(String title, List<String> lines) {
        var canvas = card();
        canvas.fill(Palette.BAND, 0, 0, WIDTH, 80);
        canvas.text(title, Palette.WHITE, MARGIN, 22, 5, WIDTH - 2 * MARGIN);
        portrait(canvas, MARGIN, 108);
        int left = MARGIN + 236;
        boolean many = lines.size() > LARGE_LINES;
        for (int i = 0; i < Math.min(lines.size(), SMALL_LINES); i++) {
            int top = 110 + i * (many ? 24 : 36);
            canvas.text(lines.get(i), Palette.TEXT, left, top, many ? 2 : 3, WIDTH - MARGIN - left);
        }
        canvas.centered(SPECIMEN, Palette.WARNING, 410, 12);
        canvas.centered(NOTICE, Palette.FAINT, 512, 2);
        return canvas.png();
    }

    /** The side with bars and a zone that looks machine-readable. */
    static byte[] back(String title, List<String> lines) {
        var canvas = card();
        bars(canvas, title + lines);
        canvas.centered(SPECIMEN, Palette.WARNING, 178, 14);
        canvas.centered(NOTICE, Palette.FAINT, 304, 2);
        canvas.fill(Palette.WHITE, 0, 344, WIDTH, HEIGHT - 344);
        var zone = zone(title, lines);
        for (int i = 0; i < ZONE_LINES; i++) {
            var line = zone.substring(i * ZONE_COLUMNS, (i + 1) * ZONE_COLUMNS);
            canvas.centered(line, Palette.TEXT, 372 + i * 52, 4);
        }
        return canvas.png();
    }

    private static Canvas card() {
        var canvas = new Canvas(WIDTH, HEIGHT, Palette.PAPER);
        for (int y = 0; y < HEIGHT; y++) {
            int shift = (int) Math.round(24 * Math.sin(y / 22.0));
            for (int x = shift - 24; x < WIDTH; x += 24) {
                canvas.fill(Palette.LINE, x, y, 3, 1);
            }
        }
        return canvas;
    }

    private static void portrait(Canvas canvas, int left, int top) {
        int bottom = top + 276;
        canvas.fill(Palette.FRAME, left, top, 208, 276);
        canvas.fill(Palette.WALL, left + 4, top + 4, 200, 268);
        canvas.ellipse(Palette.BAND, left + 104, bottom, 86, 92, bottom - 4);
        canvas.ellipse(Palette.WALL, left + 104, top + 112, 62, 78);
        canvas.ellipse(Palette.BAND, left + 104, top + 112, 54, 70);
    }

    /** A strip of bars that is different for each text. */
    private static void bars(Canvas canvas, String text) {
        var widths = new Random(text.hashCode());
        canvas.fill(Palette.WHITE, MARGIN, 40, WIDTH - 2 * MARGIN, 104);
        int x = MARGIN + 16;
        while (x < WIDTH - MARGIN - 24) {
            int wide = 2 + 2 * widths.nextInt(4);
            canvas.fill(Palette.TEXT, x, 52, wide, 80);
            x += wide + 2 + 2 * widths.nextInt(4);
        }
    }

    private static String zone(String title, List<String> lines) {
        var text = BitmapFont.plain(SPECIMEN + "<<" + title + "<<" + String.join("<<", lines));
        var zone = text.replaceAll("[^A-Z0-9<]", "<") + "<".repeat(ZONE_LINES * ZONE_COLUMNS);
        return zone.substring(0, ZONE_LINES * ZONE_COLUMNS);
    }
}
