package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.browser.dashboard.format.CurlCommand;
import dev.identityemulator.browser.dashboard.format.JsonMarkup;
import dev.identityemulator.core.requestlog.LoggedRequest;
import dev.identityemulator.testhelpers.requestlog.RequestLogListParams;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The request log, with what was sent and answered. */
@Component
class RequestPages {

    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");

    private final RequestLogService log;
    private final ApiSettings settings;

    RequestPages(RequestLogService log, ApiSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** What the page of a request shows. */
    record RequestPage(
            RequestRow request,
            @Nullable String query,
            @Nullable String idempotencyKey,
            @Nullable String apiVersion,
            String parameters,
            @Nullable String response,
            String curl) {}

    PageResult list(PageRequest visit) {
        var method = visit.text("method");
        var path = visit.text("path");
        var status = visit.text("status");
        var params =
                new RequestLogListParams(null, null, Listing.SIZE, method, path, Listing.cursor(visit), number(status));
        Map<String, Object> filter = Map.of(
                "method", method == null ? "" : method,
                "methods", Choice.of(METHODS, method),
                "path", path == null ? "" : path,
                "status", status == null ? "" : status);
        var page = log.list(visit.account(), params);
        return PageResult.page("requests", "Requests", Listing.of(page, visit, filter, RequestRow::of, RequestRow::id));
    }

    PageResult show(PageRequest visit) {
        var line = log.retrieve(visit.account(), visit.id());
        var response = line.response();
        var page = new RequestPage(
                RequestRow.of(line),
                line.query(),
                line.idempotencyKey(),
                line.apiVersion(),
                json(line.parameters(), visit),
                response == null ? null : json(response, visit),
                new CurlCommand(line, visit.caller().baseUrl(), connected(visit), settings.apiVersion()).text());
        return PageResult.page("request", "Request " + line.id(), page);
    }

    /** Where the {@code request_log_url} of an error leads. */
    PageResult find(PageRequest visit) {
        var id = visit.text("object");
        return id == null
                ? PageResult.to(visit, "/requests")
                : PageResult.to(
                        visit, "/requests/" + log.retrieve(visit.account(), id).id());
    }

    /** The newest ones. */
    List<RequestRow> newest(PageRequest visit) {
        return log.latest(visit.account(), (int) Listing.FEW).stream()
                .map(RequestRow::of)
                .toList();
    }

    /** Of the newest ones those that were refused. */
    List<LoggedRequest> rejected(PageRequest visit, int among) {
        return log.latest(visit.account(), among).stream()
                .filter(line -> line.status() >= 400)
                .toList();
    }

    private static String json(JsonNode json, PageRequest visit) {
        return JsonMarkup.of(ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json), visit.base());
    }

    private static @Nullable String connected(PageRequest visit) {
        return AccountIds.nameOfConnected(visit.account());
    }

    /** What is no status finds nothing, as any status does that no response has. */
    private static @Nullable Long number(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return status.matches("\\d{1,9}") ? Long.valueOf(status) : Long.valueOf(0);
    }
}
