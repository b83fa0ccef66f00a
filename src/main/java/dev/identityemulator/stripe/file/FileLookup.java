package dev.identityemulator.stripe.file;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.ResourceLookup;
import dev.identityemulator.api.web.RequestAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds files for whoever expands a reference to one. */
@Component
class FileLookup implements ResourceLookup {

    private final StoredFiles files;
    private final FileView view;
    private final RequestAddress address;
    private final HttpServletRequest currentRequest;

    FileLookup(StoredFiles files, FileView view, RequestAddress address, HttpServletRequest currentRequest) {
        this.files = files;
        this.view = view;
        this.address = address;
        this.currentRequest = currentRequest;
    }

    @Override
    public String prefix() {
        return StoredFile.PREFIX + "_";
    }

    @Override
    public Optional<ApiResource> find(String account, String id) {
        return files.findById(new ResourceKey(account, id)).map(file -> view.of(file, address.base(currentRequest)));
    }
}
