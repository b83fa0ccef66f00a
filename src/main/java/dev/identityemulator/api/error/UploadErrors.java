package dev.identityemulator.api.error;

/** The errors of any uploaded file, whatever its purpose; Stripe documents none of these sentences. */
public final class UploadErrors {

    private UploadErrors() {}

    public static ApiException notAFile(String param) {
        return rejected("Invalid file: must be uploaded as multipart/form-data", param);
    }

    public static ApiException empty(String param) {
        return rejected("Invalid file: the file is empty", param);
    }

    public static ApiException tooLarge(String param, long bytes, long most) {
        return rejected("Invalid file: must be at most " + most + " bytes (it currently is " + bytes + ")", param);
    }

    private static ApiException rejected(String message, String param) {
        return ApiException.status(400, message)
                .param(Truncated.of(param))
                .beforeWork()
                .build();
    }
}
