package dev.identityemulator.stripe.identity.verificationpage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes of a model, read by the layout of FlatBuffers: offset by offset, as TensorFlow Lite reads them. */
class ConstantModelTest {

    private ByteBuffer file = ByteBuffer.allocate(0);

    @ParameterizedTest
    @EnumSource(DetectorModel.class)
    void bytesWhenReadAsAFlatBufferThenAModelWithOneImageAndTwoOutputs(DetectorModel model) {
        open(model.bytes());
        int root = follow(0);
        int subgraphs = follow(field(root, 2));
        int graph = follow(element(subgraphs, 0));
        int tensors = follow(field(graph, 0));

        assertThat(text(4, 4)).isEqualTo("TFL3");
        assertThat(file.getInt(field(root, 0))).isEqualTo(3);
        assertThat(size(follow(field(root, 1)))).as("operator codes").isZero();
        assertThat(size(follow(field(graph, 3)))).as("operators").isZero();
        assertThat(numbers(follow(field(graph, 1)))).containsExactly(0);
        assertThat(numbers(follow(field(graph, 2)))).containsExactly(1, 2);
        assertThat(size(tensors)).isEqualTo(3);
        assertThat(size(follow(field(root, 4)))).as("buffers").isEqualTo(3);
        for (int output = 1; output < 3; output++) {
            int tensor = follow(element(tensors, output));
            int cells = IntStream.of(numbers(follow(field(tensor, 0)))).reduce(1, (a, b) -> a * b);
            assertThat(data(root, file.getInt(field(tensor, 2))))
                    .hasSize(4 * cells)
                    .containsOnly(0);
        }
    }

    @Test
    void bytesWhenOfDocumentsThenInTheShapesThatTheSdkReads() {
        open(DetectorModel.ID.bytes());

        assertThat(shape(0)).containsExactly(1, 224, 224, 3);
        assertThat(shape(1)).containsExactly(392, 4);
        assertThat(shape(2)).containsExactly(392, 4);
    }

    @Test
    void bytesWhenOfFacesThenInTheShapesThatTheSdkReads() {
        open(DetectorModel.FACE.bytes());

        assertThat(shape(0)).containsExactly(1, 128, 128, 3);
        assertThat(shape(1)).containsExactly(1, 4);
        assertThat(shape(2)).containsExactly(1);
    }

    /** SDKs keep their copies by this part: with the same one the second model would be taken for the first. */
    @Test
    void pathWhenOfEachModelThenTheirThirdPartsDiffer() {
        assertThat(DetectorModel.values())
                .extracting(model -> model.path().split("/")[3])
                .containsExactly("id_detector", "face_detector");
    }

    private void open(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int[] shape(int tensor) {
        int graph = follow(element(follow(field(follow(0), 2)), 0));
        return numbers(follow(field(follow(element(follow(field(graph, 0)), tensor)), 0)));
    }

    private byte[] data(int root, int buffer) {
        int vector = follow(field(follow(element(follow(field(root, 4)), buffer)), 0));
        assertThat((vector + 4) % 16).as("alignment").isZero();
        var bytes = new byte[size(vector)];
        file.get(vector + 4, bytes);
        return bytes;
    }

    private int follow(int place) {
        return place + file.getInt(place);
    }

    /** Where a field of a table is, by the layout that its first number leads back to. */
    private int field(int table, int index) {
        int layout = table - file.getInt(table);
        int offset = file.getShort(layout + 4 + 2 * index);
        assertThat(offset).isPositive();
        return table + offset;
    }

    private static int element(int vector, int index) {
        return vector + 4 + 4 * index;
    }

    private int size(int vector) {
        return file.getInt(vector);
    }

    private int[] numbers(int vector) {
        return IntStream.range(0, size(vector))
                .map(index -> file.getInt(element(vector, index)))
                .toArray();
    }

    private String text(int from, int length) {
        return new String(file.array(), from, length, StandardCharsets.US_ASCII);
    }
}
