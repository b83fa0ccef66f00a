package dev.identityemulator.stripe.identity.verificationpage.screen;

import dev.identityemulator.stripe.file.content.FilePurpose;
import java.util.Map;

/**
 * The settings of the camera for documents. What is a whole number here must be one in the JSON: decoders take no other.
 *
 * @param autocaptureTimeout the milliseconds after which the user takes the photo
 */
public record DocumentCapture(
        int autocaptureTimeout,
        FilePurpose filePurpose,
        double highResImageCompressionQuality,
        double highResImageCropPadding,
        int highResImageMaxDimension,
        int iosIdCardBackBarcodeTimeout,
        Map<String, String> iosIdCardBackCountryBarcodeSymbologies,
        double lowResImageCompressionQuality,
        int lowResImageMaxDimension,
        Models models,
        int motionBlurMinDuration,
        double motionBlurMinIou,
        boolean requireLiveCapture) {

    /** The detector of documents. */
    public record Models(double idDetectorMinIou, double idDetectorMinScore, String idDetectorUrl) {}

    /** The settings of a session. */
    public static DocumentCapture of(boolean requireLiveCapture, String detectorUrl) {
        return new DocumentCapture(
                8000,
                FilePurpose.IDENTITY_PRIVATE,
                0.92,
                0.08,
                3000,
                3000,
                Map.of("US", "pdf417"),
                0.82,
                3000,
                new Models(0.8, 0.8, detectorUrl),
                500,
                0.95,
                requireLiveCapture);
    }
}
