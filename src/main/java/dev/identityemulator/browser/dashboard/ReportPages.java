package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.browser.dashboard.format.JsonMarkup;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.file.FileService;
import dev.identityemulator.stripe.identity.report.ReportView;
import dev.identityemulator.stripe.identity.report.VerificationReport;
import dev.identityemulator.stripe.identity.report.VerificationReportListParams;
import dev.identityemulator.stripe.identity.report.VerificationReportService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reports with their images. */
@Component
class ReportPages {

    private static final long MOST = 20;
    private static final Expansions WHOLE = Expansions.of(SensitiveFieldPolicy.fields());
    private static final Set<String> CHECKS = Set.of("document", "email", "id_number", "phone", "selfie");

    private final VerificationReportService reports;
    private final ReportView view;
    private final ResourceRenderer renderer;
    private final FileService files;

    ReportPages(VerificationReportService reports, ReportView view, ResourceRenderer renderer, FileService files) {
        this.reports = reports;
        this.view = view;
        this.renderer = renderer;
        this.files = files;
    }

    /** A report: how each check ended, what was shown, and the object itself. */
    record ReportCard(
            String id, String session, Timestamp created, List<CheckRow> checks, List<Image> images, String json) {}

    /** How a check ended. */
    record CheckRow(String name, String status, StatusColor color, String code) {}

    /** An image of the attempt; its content is gone after a redaction, and after a while nobody sees it any more. */
    record Image(String file, String label, boolean there) {}

    PageResult show(PageRequest visit) {
        var report = card(visit, reports.retrieve(visit.caller(), visit.id()));
        return PageResult.page("report", "Report " + report.id(), report);
    }

    PageResult file(PageRequest visit) {
        return new PageResult.Download(
                files.download(visit.caller(), visit.id()).response());
    }

    /** The reports of a session's attempts, newest first. */
    List<ReportCard> ofSession(PageRequest visit, String session) {
        var params = new VerificationReportListParams(null, null, null, MOST, null, null, session);
        return reports.list(visit.caller(), params).items().stream()
                .map(report -> card(visit, report))
                .toList();
    }

    private ReportCard card(PageRequest visit, VerificationReport report) {
        var json = json(visit, report);
        var tree = ApiJson.mapper().readTree(json);
        return new ReportCard(
                report.id(),
                tree.path("verification_session").asString(""),
                Timestamp.of(Instant.ofEpochSecond(tree.path("created").asLong())),
                checks(tree),
                images(visit, tree),
                JsonMarkup.of(json, visit.base()));
    }

    private String json(PageRequest visit, VerificationReport report) {
        return new String(response(visit, report), StandardCharsets.UTF_8).strip();
    }

    private byte[] response(PageRequest visit, VerificationReport report) {
        try {
            return renderer.response(
                    view.of(report, visit.caller(), WHOLE),
                    WHOLE,
                    visit.account(),
                    visit.caller().baseUrl());
        } catch (ApiException notRecent) {
            return ResourceRenderer.response(view.of(report, visit.caller(), Expansions.NONE));
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

    private List<Image> images(PageRequest visit, JsonNode report) {
        var images = new ArrayList<Image>();
        for (var file : report.path("document").path("files")) {
            images.add(image(visit, file, images.isEmpty() ? "Front of the document" : "Back of the document"));
        }
        if (report.path("selfie").path("selfie").isString()) {
            images.add(image(visit, report.path("selfie").path("selfie"), "Selfie"));
        }
        return images;
    }

    private Image image(PageRequest visit, JsonNode file, String label) {
        return new Image(file.asString(), label, files.isThere(visit.caller(), file.asString()));
    }
}
