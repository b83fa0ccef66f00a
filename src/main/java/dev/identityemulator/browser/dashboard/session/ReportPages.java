package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceFields;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.file.FileService;
import dev.identityemulator.stripe.identity.report.ReportView;
import dev.identityemulator.stripe.identity.report.VerificationReport;
import dev.identityemulator.stripe.identity.report.VerificationReportListParams;
import dev.identityemulator.stripe.identity.report.VerificationReportResource;
import dev.identityemulator.stripe.identity.report.VerificationReportService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** The pages of reports, and the images that they show. */
@DashboardController
class ReportPages {

    private static final long MOST = 20;
    private static final Expansions WHOLE = Expansions.of(
            ResourceFields.of(List.of(VerificationReportResource.class)).sensitive());
    private static final Set<String> CHECKS = Set.of("document", "email", "id_number", "phone", "selfie");

    private final VerificationReportService reports;
    private final ReportView view;
    private final FileService files;
    private final PageResponses responses;

    ReportPages(VerificationReportService reports, ReportView view, FileService files, PageResponses responses) {
        this.reports = reports;
        this.view = view;
        this.files = files;
        this.responses = responses;
    }

    /** What is shown of a report. */
    record ReportCard(
            String id, String session, Timestamp created, List<CheckRow> checks, List<Image> images, String json) {}

    /** The result of a check. */
    record CheckRow(String name, String status, StatusColor color, String code) {}

    /** An image of the attempt; {@code there} is false after a redaction, and once it is too old to be seen. */
    record Image(String file, String label, boolean there) {}

    @GetMapping("/reports/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var report = card(request, reports.retrieve(request.caller(), request.id()));
        return responses.page(request, "report", "Report " + report.id(), report);
    }

    /** No other site may show the file, and nothing in it runs. */
    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(PageRequest request) {
        var file = files.download(request.caller(), request.id()).response();
        return ResponseEntity.status(file.getStatusCode())
                .headers(file.getHeaders())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file.getBody());
    }

    /** The reports of a session, newest first. */
    List<ReportCard> ofSession(PageRequest request, String session) {
        var params = new VerificationReportListParams(null, null, null, MOST, null, null, session);
        return reports.list(request.caller(), params).items().stream()
                .map(report -> card(request, report))
                .toList();
    }

    private ReportCard card(PageRequest request, VerificationReport report) {
        var json = json(request, report);
        var tree = ApiJson.mapper().readTree(json);
        return new ReportCard(
                report.id(),
                tree.path("verification_session").asString(""),
                Timestamp.of(Instant.ofEpochSecond(tree.path("created").asLong())),
                checks(tree),
                images(request, tree),
                request.markup(json));
    }

    private String json(PageRequest request, VerificationReport report) {
        try {
            return responses.json(request, view.of(report, request.caller(), WHOLE), WHOLE);
        } catch (ApiException notRecent) {
            return responses.json(request, view.of(report, request.caller(), Expansions.NONE), Expansions.NONE);
        }
    }

    private static List<CheckRow> checks(JsonNode report) {
        return report.properties().stream()
                .filter(field ->
                        CHECKS.contains(field.getKey()) && field.getValue().isObject())
                .map(field -> check(field.getKey(), field.getValue()))
                .toList();
    }

    private static CheckRow check(String name, JsonNode check) {
        var status = check.path("status").asString("");
        var code = check.path("error").path("code").asString("");
        return new CheckRow(name, status, status.equals("verified") ? StatusColor.GOOD : StatusColor.BAD, code);
    }

    private List<Image> images(PageRequest request, JsonNode report) {
        var images = new ArrayList<Image>();
        for (var file : report.path("document").path("files")) {
            images.add(image(request, file, images.isEmpty() ? "Front of the document" : "Back of the document"));
        }
        if (report.path("selfie").path("selfie").isString()) {
            images.add(image(request, report.path("selfie").path("selfie"), "Selfie"));
        }
        return images;
    }

    private Image image(PageRequest request, JsonNode file, String label) {
        return new Image(file.asString(), label, files.isThere(request.caller(), file.asString()));
    }
}
