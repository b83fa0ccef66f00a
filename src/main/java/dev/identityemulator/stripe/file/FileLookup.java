package dev.identityemulator.stripe.file;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.ResourceLookup;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the file that a reference expands to. */
@Component
class FileLookup implements ResourceLookup {

    private final FileService files;
    private final FileView view;

    FileLookup(FileService files, FileView view) {
        this.files = files;
        this.view = view;
    }

    @Override
    public String prefix() {
        return StoredFile.PREFIX + "_";
    }

    @Override
    public List<? extends ApiResource> findAll(String account, Collection<String> ids, String baseUrl) {
        return files.findAll(account, ids).stream()
                .map(file -> view.of(file, baseUrl))
                .toList();
    }
}
