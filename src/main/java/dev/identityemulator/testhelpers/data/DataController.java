package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.account.AccountReset;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.NotTransactional;
import dev.identityemulator.api.web.TakesJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Deletes an account's data, so that a test can begin anew, and moves them between accounts and emulators. */
@ApiController
class DataController {

    private static final String PATH = "/v1/test_helpers/data";
    private static final String OBJECT = "test_helpers.data";

    private final AccountReset reset;
    private final DataExport exports;
    private final DataImport imports;

    DataController(AccountReset reset, DataExport exports, DataImport imports) {
        this.reset = reset;
        this.exports = exports;
        this.imports = imports;
    }

    @DeleteMapping(PATH)
    DeletedData delete(Caller caller) {
        reset.reset(caller.account());
        return new DeletedData(OBJECT, true);
    }

    /** Written as it is read, as it may be large. */
    @GetMapping(PATH)
    void export(Caller caller, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        exports.write(caller.account(), response.getOutputStream());
    }

    @PostMapping(PATH)
    @TakesJson
    @NotTransactional
    ImportedData replace(Caller caller, DataImportParams params, HttpServletRequest request) throws IOException {
        try (var body = SpooledBody.of(request)) {
            return new ImportedData(OBJECT, true, imports.replace(caller.account(), body, params.sendsWebhooks()));
        }
    }

    /** The response to a deletion. */
    record DeletedData(String object, boolean deleted) implements ApiResource {}

    /** The response to an import, with the number of rows that there are now. */
    record ImportedData(String object, boolean imported, long rows) implements ApiResource {}
}
