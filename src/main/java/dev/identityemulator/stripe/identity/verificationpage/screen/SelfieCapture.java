package dev.identityemulator.stripe.identity.verificationpage.screen;

import dev.identityemulator.stripe.file.content.FilePurpose;

/**
 * The settings of the camera for faces. Their presence asks an SDK for a selfie. What is a whole number here must be one in
 * the JSON.
 */
public record SelfieCapture(
        int autocaptureTimeout,
        FilePurpose filePurpose,
        double highResImageCompressionQuality,
        double highResImageCropPadding,
        int highResImageMaxDimension,
        double lowResImageCompressionQuality,
        int lowResImageMaxDimension,
        double maxCenteredThresholdX,
        double maxCenteredThresholdY,
        double maxCoverageThreshold,
        double minCoverageThreshold,
        double minEdgeThreshold,
        Models models,
        int numSamples,
        int sampleInterval,
        String trainingConsentText) {

    /** The detector of faces. */
    public record Models(double faceDetectorMinIou, double faceDetectorMinScore, String faceDetectorUrl) {}

    /** The settings with this detector. */
    public static SelfieCapture of(String detectorUrl) {
        return new SelfieCapture(
                8000,
                FilePurpose.IDENTITY_PRIVATE,
                0.92,
                0.05,
                2160,
                0.82,
                800,
                0.2,
                0.2,
                0.8,
                0.07,
                0.05,
                new Models(0.8, 0.8, detectorUrl),
                8,
                250,
                "My images may be used for training. (The emulator trains nothing.)");
    }
}
