package dev.identityemulator.stripe.identity.verificationpage.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A model that an SDK downloads before it shows its first screen, with the shapes that it expects. Its results are constant:
 * it finds nothing, so that the user takes the photos by hand. SDKs name their copy by the third part of the address.
 *
 * @see <a href="https://ai.google.dev/edge/litert">LiteRT, formerly TensorFlow Lite</a>
 */
public enum DetectorModel {
    /** Finds documents: 392 boxes, and for each the scores of four classes. */
    ID(new int[] {1, 224, 224, 3}, new int[] {392, 4}, new int[] {392, 4}),
    /** Finds one face: its box and its score. */
    FACE(new int[] {1, 128, 128, 3}, new int[] {1, 4}, new int[] {1});

    static final String FOLDER = "/m/models";

    @SuppressWarnings("ImmutableEnumChecker") // nobody else sees it
    private final int[] image;

    @SuppressWarnings("ImmutableEnumChecker") // nobody else sees it
    private final int[] boxes;

    @SuppressWarnings("ImmutableEnumChecker") // nobody else sees it
    private final int[] scores;

    DetectorModel(int[] image, int[] boxes, int[] scores) {
        this.image = image;
        this.boxes = boxes;
        this.scores = scores;
    }

    /** The model with this name in an address. */
    static Optional<DetectorModel> named(String name) {
        return Arrays.stream(values())
                .filter(model -> model.directory().equals(name))
                .findFirst();
    }

    /** The path of its file. */
    public String path() {
        return FOLDER + "/" + directory() + "/nothing.tflite";
    }

    /** The content of its file. */
    byte[] bytes() {
        return new ConstantModel().bytes(image, boxes, scores);
    }

    private String directory() {
        return name().toLowerCase(Locale.ROOT) + "_detector";
    }
}
