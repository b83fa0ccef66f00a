package dev.identityemulator.stripe.identity.specimen;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture of sixteen colours as a PNG file. The JDK's own writer is part of AWT, which needs installed fonts and
 * loads slowly.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">W3C: Portable Network Graphics</a>
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS_PER_PIXEL = 4;
    private static final int INDEXED = 3;

    /** The bytes of a chunk without content. */
    private static final int CHUNK = 12;

    private static final int COMMENT = "Comment ".length();

    private Png() {}

    /** The file of a picture, given as the number of each pixel's {@link Palette}, filled up to this number of bytes. */
    static byte[] of(byte[] pixels, int width, int height, int bytes) {
        var file = new ByteArrayOutputStream(16 * 1024);
        file.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) BITS_PER_PIXEL).put((byte) INDEXED);
        chunk(file, "IHDR", header.array(), header.capacity());
        var palette = Palette.palette();
        chunk(file, "PLTE", palette, palette.length);
        compressed(file, packed(pixels, width, height));
        var comment = comment(bytes - file.size() - 2 * CHUNK);
        chunk(file, "tEXt", comment, comment.length);
        chunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    /** Two pixels in a byte, and before each row the number of its filter: none. */
    private static byte[] packed(byte[] pixels, int width, int height) {
        int rowBytes = 1 + (width + 1) / 2;
        var packed = new byte[rowBytes * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int shift = (x & 1) == 0 ? BITS_PER_PIXEL : 0;
                packed[y * rowBytes + 1 + x / 2] |= (byte) (pixels[y * width + x] << shift);
            }
        }
        return packed;
    }

    /** A comment of this length. */
    private static byte[] comment(int length) {
        return ("Comment\0" + " ".repeat(length - COMMENT)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void compressed(ByteArrayOutputStream file, byte[] data) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(data);
            deflater.finish();
            var part = new byte[16 * 1024];
            while (!deflater.finished()) {
                chunk(file, "IDAT", part, deflater.deflate(part));
            }
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int length) {
        var content = ByteBuffer.allocate(4 + length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data, 0, length)
                .array();
        var checksum = new CRC32();
        checksum.update(content);
        file.writeBytes(number(length));
        file.writeBytes(content);
        file.writeBytes(number((int) checksum.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
