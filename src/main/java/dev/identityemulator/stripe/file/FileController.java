package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ForEphemeralKeys;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.core.overload.LargeResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of files. Stripe has a separate host for uploads and downloads, which clients can be configured with.
 *
 * @see <a href="https://docs.stripe.com/api/files">Stripe: Files</a>
 */
@ApiController
class FileController {

    private static final String PATH = FileResource.PATH;

    private final FileService files;
    private final FileView view;

    FileController(FileService files, FileView view) {
        this.files = files;
        this.view = view;
    }

    @PostMapping(PATH)
    @ForEphemeralKeys
    FileResource create(Caller caller, FileCreateParams params) {
        return view.of(files.create(caller, params), caller.baseUrl());
    }

    @GetMapping(PATH + "/{file}")
    FileResource retrieve(Caller caller, @PathVariable String file) {
        return view.of(files.retrieve(caller, file), caller.baseUrl());
    }

    @GetMapping(PATH)
    ResourceList<FileResource> list(Caller caller, FileListParams params) {
        return ResourceList.of(files.list(caller, params), PATH, file -> view.of(file, caller.baseUrl()));
    }

    @GetMapping(PATH + "/{file}/contents")
    @LargeResponse
    ResponseEntity<byte[]> contents(Caller caller, @PathVariable String file) {
        return files.download(caller, file).response();
    }
}
