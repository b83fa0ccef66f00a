package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.params.RequestParams;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lets the request log show what was sent with a request that never reaches its controller, which else reads it. */
@Component
class SentParams {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    SentParams(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Reads the parameters, and finds the controller, whose record says which of them are personal. */
    void readForTheLog(HttpServletRequest request) {
        try {
            RequestParams.of(request);
        } catch (ApiException unreadable) {
            return; // the log shows none, as for a request without a fault
        }
        ServletRequestPathUtils.parseAndCache(request);
        for (var mapping : mappings) {
            find(mapping, request);
        }
    }

    /** The mapping itself notes the controller in an attribute of the request. */
    private static void find(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            mapping.getHandler(request);
        } catch (Exception none) {
            return; // a method that the path does not take
        }
    }
}
