package dev.identityemulator.api.error;

import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.platform.text.CardNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error in Stripe's words, which {@link ApiErrors} and the {@code …Errors} of the features make. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final boolean beforeWork;
    private final boolean anonymous;
    private final boolean bare;
    private final Map<String, String> headers;
    private final Map<String, Object> more;
    private final @Nullable MissingResource missing;

    private ApiException(Builder builder) {
        super(builder.message, null, false, false);
        this.status = builder.status;
        this.type = builder.type;
        this.code = builder.code;
        this.param = builder.param;
        this.beforeWork = builder.beforeWork;
        this.anonymous = builder.anonymous;
        this.bare = builder.bare;
        this.headers = Map.copyOf(builder.headers);
        this.more = Map.copyOf(builder.more);
        this.missing = builder.missing;
    }

    public static Builder status(int status, String message) {
        return new Builder(status, message);
    }

    /** The HTTP status of the response. */
    public int status() {
        return status;
    }

    /** The code of the error, or else its type. */
    public String reason() {
        return code == null ? type : code;
    }

    /** Whether the work of the call never began, so that no response is stored for its idempotency key. */
    public boolean beforeWork() {
        return beforeWork;
    }

    /** Whether the work of the call was tried and would fail again. */
    boolean isOfWork() {
        return !beforeWork && missing == null && status < 500;
    }

    /** Whether the response has no request id, no version and no log line. */
    boolean anonymous() {
        return anonymous;
    }

    /** The resource that is missing, where that is the reason. */
    Optional<MissingResource> missing() {
        return Optional.ofNullable(missing);
    }

    /** The name of the wrong parameter, if that is the reason. */
    public Optional<String> param() {
        return Optional.ofNullable(param);
    }

    /** The code, if it has one. */
    Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Whether the error is in the form of the second API: it has no links, no parameter, and seldom a type. */
    boolean isBare() {
        return bare;
    }

    /** The same error in the form of the second API. */
    Builder bare(String message) {
        var builder = new Builder(status, message);
        builder.headers.putAll(headers);
        builder.beforeWork = beforeWork;
        builder.anonymous = anonymous;
        builder.missing = missing;
        builder.bare = true;
        builder.type = type;
        return builder;
    }

    /** Headers of the response besides those of every response. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Stripe's sentence. */
    String message() {
        return String.valueOf(getMessage());
    }

    /** The error object with this message, and the address of the request's log line, if it has one. */
    ApiError error(String message, @Nullable String requestLogUrl) {
        if (bare) {
            return new ApiError(code, null, message, null, null, ErrorType.isOfFirstApi(type) ? null : type, Map.of());
        }
        var docUrl = code == null ? null : ErrorCode.docUrl(code);
        return new ApiError(code, docUrl, message, param, requestLogUrl, type, more);
    }

    /** Collects the parts of an error besides its status and sentence; a card number that it quotes is masked. */
    public static final class Builder {

        private final int status;
        private final String message;
        private final Map<String, String> headers = new HashMap<>();
        private final Map<String, Object> more = new HashMap<>();
        private String type = ErrorType.INVALID_REQUEST_ERROR.value();
        private @Nullable String code;
        private @Nullable String param;
        private boolean beforeWork;
        private boolean anonymous;
        private boolean bare;
        private @Nullable MissingResource missing;

        private Builder(int status, String message) {
            this.status = status;
            this.message = CardNumbers.masked(message);
        }

        public Builder type(ErrorType type) {
            return type(type.value());
        }

        public Builder type(String type) {
            this.type = type;
            return this;
        }

        public Builder code(ErrorCode code) {
            return code(code.value());
        }

        public Builder code(String code) {
            this.code = code;
            return this;
        }

        public Builder param(String param) {
            this.param = CardNumbers.masked(param);
            return this;
        }

        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** Adds a member that only few errors have. */
        public Builder member(String name, Object value) {
            more.put(name, value);
            return this;
        }

        /** Adds a helpful sentence in a header; Stripe's own stays as it is. */
        public Builder hint(String sentence) {
            return header(ApiHeaders.EMULATOR_HINT, CardNumbers.masked(sentence));
        }

        Builder missing(String what, String id) {
            this.missing = new MissingResource(what, id);
            return this;
        }

        public Builder beforeWork() {
            this.beforeWork = true;
            return this;
        }

        Builder anonymous() {
            this.anonymous = true;
            return this;
        }

        public ApiException build() {
            return new ApiException(this);
        }
    }
}
