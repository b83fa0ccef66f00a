package dev.identityemulator.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a page to a person who opens an address that does not exist, for whom an error object would be of no use. */
public interface UnknownAddressPage {

    /** Responds with the page, and tells whether it did: it may be switched off. */
    boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
