package dev.identityemulator.dashboard;

import dev.identityemulator.account.AccountIds;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.requestlog.LoggedRequest;
import dev.identityemulator.requestlog.RequestLogListParams;
import dev.identityemulator.requestlog.RequestLogService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The request log, with what was sent and answered. */
@Component
class RequestDesk {

    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");

    private final RequestLogService log;
    private final ApiSettings settings;

    RequestDesk(RequestLogService log, ApiSettings settings) {
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

    Answer list(Visit visit) {
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
        return Answer.page("requests", "Requests", Listing.of(page, visit, filter, RequestRow::of, RequestRow::id));
    }

    Answer show(Visit visit) {
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
        return Answer.page("request", "Request " + line.id(), page);
    }

    /** Where the {@code request_log_url} of an error leads. */
    Answer find(Visit visit) {
        var id = visit.text("object");
        return id == null
                ? Answer.to(visit, "/requests")
                : Answer.to(
                        visit, "/requests/" + log.retrieve(visit.account(), id).id());
    }

    /** The newest ones. */
    List<RequestRow> newest(Visit visit) {
        return log.latest(visit.account(), (int) Listing.FEW).stream()
                .map(RequestRow::of)
                .toList();
    }

    /** Of the newest ones those that were refused. */
    List<LoggedRequest> refused(Visit visit, int among) {
        return log.latest(visit.account(), among).stream()
                .filter(line -> line.status() >= 400)
                .toList();
    }

    private static String json(JsonNode json, Visit visit) {
        return JsonMarkup.of(ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json), visit.base());
    }

    private static @Nullable String connected(Visit visit) {
        return AccountIds.nameOfConnected(visit.account());
    }

    /** What is no status finds nothing, as any status does that no answer has. */
    private static @Nullable Long number(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return status.matches("\\d{1,9}") ? Long.valueOf(status) : Long.valueOf(0);
    }
}
