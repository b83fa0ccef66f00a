package dev.identityemulator.stripe.identity.specimen;

import java.util.List;

/** Draws an invented face with a person's data below it. */
public final class SelfieImage {

    static final int WIDTH = 480;
    static final int HEIGHT = 640;

    private static final String SPECIMEN = "SPECIMEN";
    private static final String NOTICE = "DRAWN BY IDENTITY EMULATOR";
    private static final int FLOOR = 410;
    private static final int LINES = 5;
    private static final int CENTER = WIDTH / 2;

    private SelfieImage() {}

    /** A selfie. */
    public static byte[] of(List<String> lines) {
        var canvas = new Canvas(WIDTH, HEIGHT, Palette.WALL);
        shoulders(canvas);
        head(canvas);
        canvas.fill(Palette.PAPER, 0, FLOOR, WIDTH, HEIGHT - FLOOR);
        canvas.centered(SPECIMEN, Palette.WARNING, FLOOR + 18, 9);
        for (int i = 0; i < Math.min(lines.size(), LINES); i++) {
            canvas.text(lines.get(i), Palette.TEXT, 24, FLOOR + 100 + i * 20, 2, WIDTH - 48);
        }
        canvas.centered(NOTICE, Palette.FAINT, HEIGHT - 22, 2);
        return canvas.png();
    }

    private static void shoulders(Canvas canvas) {
        canvas.ellipse(Palette.HAIR, CENTER, 190, 124, 150);
        canvas.ellipse(Palette.SHIRT, CENTER, FLOOR + 20, 190, 110);
        canvas.ellipse(Palette.SHADOW, CENTER, 330, 52, 40);
        canvas.fill(Palette.SHADOW, CENTER - 40, 270, 80, 60);
    }

    private static void head(Canvas canvas) {
        canvas.ellipse(Palette.SKIN, CENTER, 192, 96, 128);
        canvas.ellipse(Palette.HAIR, CENTER, 96, 92, 48);
        for (int side = -1; side <= 1; side += 2) {
            int eye = CENTER + side * 40;
            canvas.ellipse(Palette.WHITE, eye, 186, 17, 10);
            canvas.ellipse(Palette.EYE, eye, 186, 8, 9);
            canvas.fill(Palette.HAIR, eye - 20, 160, 40, 6);
        }
        canvas.ellipse(Palette.SHADOW, CENTER, 228, 12, 9);
        canvas.ellipse(Palette.LIP, CENTER, 266, 32, 16);
        canvas.fill(Palette.SKIN, CENTER - 34, 248, 68, 16);
    }
}
