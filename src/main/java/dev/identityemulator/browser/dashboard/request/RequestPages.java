package dev.identityemulator.browser.dashboard.request;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.form.FormPair;
import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.browser.dashboard.Choice;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.core.requestlog.UnknownParams;
import dev.identityemulator.testhelpers.requestlog.RequestLogListParams;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of the request log. */
@DashboardController
@DashboardSection(title = "Requests", order = 60, paths = "requests", idPrefixes = "req")
public class RequestPages {

    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");

    private final RequestLogService log;
    private final UnknownParams unknown;
    private final ApiSettings settings;
    private final PageResponses responses;

    RequestPages(RequestLogService log, UnknownParams unknown, ApiSettings settings, PageResponses responses) {
        this.log = log;
        this.unknown = unknown;
        this.settings = settings;
        this.responses = responses;
    }

    /**
     * What the page of a request shows.
     *
     * @param unknown the parameters that the call does not have
     */
    record RequestPage(
            RequestRow request,
            @Nullable String hint,
            @Nullable String query,
            @Nullable String idempotencyKey,
            @Nullable String apiVersion,
            String parameters,
            List<FormPair> unknown,
            @Nullable String response,
            String curl) {}

    @GetMapping("/requests")
    ResponseEntity<String> list(PageRequest request) {
        var method = request.text("method");
        var path = request.text("path");
        var status = request.text("status");
        var params = new RequestLogListParams(
                null, null, Listing.SIZE, method, path, null, Listing.cursor(request), number(status));
        Map<String, Object> filter = Map.of(
                "method", Objects.requireNonNullElse(method, ""),
                "methods", Choice.of(METHODS, method),
                "path", Objects.requireNonNullElse(path, ""),
                "status", Objects.requireNonNullElse(status, ""));
        var page = log.list(request.account(), params);
        var listing = Listing.of(page, request, filter, RequestRow::of, RequestRow::id);
        return responses.page(request, "requests", "Requests", listing);
    }

    @GetMapping("/requests/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var line = log.retrieve(request.account(), request.id());
        var response = line.response();
        var connected = AccountIds.nameOfConnected(request.account());
        var curl = new CurlCommand(line, request.caller().baseUrl(), connected, settings.apiVersion());
        var page = new RequestPage(
                RequestRow.of(line),
                line.hint(),
                line.query(),
                line.idempotencyKey(),
                line.apiVersion(),
                request.markup(line.parameters()),
                unknown.of(request.account(), line.id()),
                response == null ? null : request.markup(response),
                curl.text());
        return responses.page(request, "request", "Request " + line.id(), page);
    }

    /** The address in the {@code request_log_url} of an error. */
    @GetMapping("/test/workbench/logs")
    ResponseEntity<String> find(PageRequest request) {
        var id = request.text("object");
        var page = id == null ? "" : "/" + log.retrieve(request.account(), id).id();
        return responses.redirect(request, "/requests" + page);
    }

    /** The newest requests. */
    public Listing<RequestRow> newest(PageRequest request) {
        return Listing.of(log.latest(request.account(), (int) Listing.FEW), RequestRow::of);
    }

    /** A text that is not a status finds nothing, as 0 does. */
    private static @Nullable Long number(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return status.matches("\\d{1,9}") ? Long.valueOf(status) : Long.valueOf(0);
    }
}
