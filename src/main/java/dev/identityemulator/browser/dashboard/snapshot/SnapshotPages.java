package dev.identityemulator.browser.dashboard.snapshot;

import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.testhelpers.data.DataExport;
import dev.identityemulator.testhelpers.snapshot.SnapshotService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The snapshots of an account, with what takes, restores and deletes them, and its export. */
@DashboardController
@DashboardSection(
        title = "Snapshots",
        order = 85,
        paths = {"snapshots"})
class SnapshotPages {

    private static final String PATH = "/snapshots";

    private final SnapshotService snapshots;
    private final DataExport exports;
    private final PageResponses responses;

    SnapshotPages(SnapshotService snapshots, DataExport exports, PageResponses responses) {
        this.snapshots = snapshots;
        this.exports = exports;
        this.responses = responses;
    }

    /** What the page shows. */
    record SnapshotList(List<SnapshotRow> rows) {}

    @GetMapping(PATH)
    ResponseEntity<String> list(PageRequest request) {
        var rows = snapshots.newest(request.account()).stream()
                .map(SnapshotRow::of)
                .toList();
        return responses.page(request, "snapshots", "Snapshots", new SnapshotList(rows));
    }

    @PostMapping(PATH)
    ResponseEntity<String> take(PageRequest request) {
        var unused = snapshots.take(request.account(), request.text("name"));
        return responses.redirect(request, PATH);
    }

    @PostMapping(PATH + "/{id}/restore")
    ResponseEntity<String> restore(PageRequest request) {
        var unused = snapshots.restore(request.caller(), request.id());
        return responses.redirect(request, PATH);
    }

    @PostMapping(PATH + "/{id}/delete")
    ResponseEntity<String> delete(PageRequest request) {
        snapshots.delete(request.caller(), request.id());
        return responses.redirect(request, PATH);
    }

    /** The account as JSON, to be saved as a file. */
    @GetMapping("/export")
    void export(PageRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + request.account().replace('/', '-') + ".json\"");
        exports.write(request.account(), response.getOutputStream());
    }
}
