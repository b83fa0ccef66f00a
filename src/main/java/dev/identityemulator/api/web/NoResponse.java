package dev.identityemulator.api.web;

/**
 * That a request gets no response: its connection is closed instead.
 *
 * @param why in one sentence
 */
public record NoResponse(String why) {

    /** The status in logs of a request without a response; HTTP has none such. */
    public static final int STATUS = 0;
}
