package dev.identityemulator.stripe.identity.verificationpage.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a model without operators: whatever its input, its two outputs are zeros. The file is a FlatBuffer by the schema of
 * TensorFlow Lite; offsets are relative to where they stand, and lead forward.
 *
 * @see <a href="https://flatbuffers.dev/internals/">FlatBuffers: the binary format</a>
 */
final class ConstantModel {

    private static final int SCHEMA_VERSION = 3;
    private static final int MOST_BYTES = 32 * 1024;
    private static final int INT = Integer.BYTES;

    private final ByteBuffer file = ByteBuffer.allocate(MOST_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    byte[] bytes(int[] input, int[] first, int[] second) {
        int root = reserve();
        file.put("TFL3".getBytes(StandardCharsets.US_ASCII));
        int model = table(root, 5); // version, operator codes, subgraphs, description, buffers
        file.putInt(model, SCHEMA_VERSION);
        lead(model + 3 * INT);
        text("Finds nothing");
        lead(model + INT);
        vector(0);
        lead(model + 2 * INT);
        subgraph(table(vector(1), 5), input, first, second);
        lead(model + 4 * INT);
        int buffers = vector(3);
        table(buffers, 0);
        zeros(buffers + INT, first);
        zeros(buffers + 2 * INT, second);
        return Arrays.copyOf(file.array(), file.position());
    }

    /** Tensors, inputs, outputs, operators, name. */
    private void subgraph(int fields, int[] input, int[] first, int[] second) {
        lead(fields);
        int tensors = vector(3);
        tensor(tensors, input, 0, "image");
        tensor(tensors + INT, first, 1, "boxes");
        tensor(tensors + 2 * INT, second, 2, "scores");
        lead(fields + INT);
        numbers(0);
        lead(fields + 2 * INT);
        numbers(1, 2);
        lead(fields + 3 * INT);
        vector(0);
        lead(fields + 4 * INT);
        text("main");
    }

    /** Shape, type (left out: 32-bit floats), buffer, name. */
    private void tensor(int from, int[] shape, int buffer, String name) {
        int fields = table(from, 4);
        file.putInt(fields + 2 * INT, buffer);
        lead(fields);
        numbers(shape);
        lead(fields + 3 * INT);
        text(name);
    }

    private void zeros(int from, int[] shape) {
        int fields = table(from, 1);
        int bytes = Arrays.stream(shape).reduce(INT, (product, size) -> product * size);
        align(16, INT);
        lead(fields);
        file.putInt(bytes);
        file.position(file.position() + bytes);
    }

    /** A place for an offset. */
    private int reserve() {
        align(INT, 0);
        int place = file.position();
        file.putInt(0);
        return place;
    }

    /** Makes a place lead to what is written next. */
    private void lead(int from) {
        align(INT, 0);
        file.putInt(from, file.position() - from);
    }

    /** A table of four-byte fields, and where they begin; its layout stands before it. */
    private int table(int from, int fields) {
        int layout = 2 * Short.BYTES + fields * Short.BYTES;
        align(INT, layout);
        int begin = file.position();
        file.putShort((short) layout);
        file.putShort((short) (INT + fields * INT));
        for (int field = 0; field < fields; field++) {
            file.putShort((short) (INT + field * INT));
        }
        lead(from);
        file.putInt(file.position() - begin);
        int first = file.position();
        file.position(first + fields * INT);
        return first;
    }

    /** A vector of this many offsets, and where they begin. */
    private int vector(int size) {
        file.putInt(size);
        int first = file.position();
        file.position(first + size * INT);
        return first;
    }

    private void numbers(int... numbers) {
        file.putInt(numbers.length);
        Arrays.stream(numbers).forEach(file::putInt);
    }

    private void text(String text) {
        file.putInt(text.length());
        file.put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    }

    /** Moves on until what comes this many bytes later is aligned. */
    private void align(int boundary, int later) {
        while ((file.position() + later) % boundary != 0) {
            file.put((byte) 0);
        }
    }
}
