package org.territoireouvert.runner.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.web.Actor;

/** The files of the objects of one plugin, or of the runtime. Safe for all threads. */
public final class OwnedFiles implements Files {

    private final String plugin;
    private final FileParts parts;
    private final KeepFile keep;

    OwnedFiles(String plugin, FileParts parts) {
        this.plugin = plugin;
        this.parts = parts;
        this.keep = new KeepFile(parts);
    }

    @Override
    public Result keep(ContentRef owner, NewFile file, Actor by) throws IOException {
        return keep.keep(own(owner), file, by);
    }

    @Override
    public Result keepForNobody(ContentRef owner, NewFile file, String sender) throws IOException {
        return keep.keepForNobody(own(owner), file, plugin + " " + sender);
    }

    @Override
    public boolean attach(Handle transaction, String fileId) {
        return any(transaction, fileId).isPresent() && FileRepository.attach(transaction, fileId);
    }

    @Override
    public Optional<StoredFile> find(String fileId) {
        return parts.database()
                .read(handle -> FileRepository.find(handle, fileId))
                .map(FileRow::file)
                .filter(file -> file.owner().plugin().equals(plugin));
    }

    @Override
    public List<StoredFile> of(ContentRef owner) {
        ContentRef own = own(owner);
        return parts.database().read(handle -> files(handle, own));
    }

    private static List<StoredFile> files(Handle handle, ContentRef owner) {
        return FileRepository.of(handle, owner).stream().map(FileRow::file).toList();
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        own(file.owner());
        return parts.bytes().open(FileNames.ofBytes(file.id(), 0), 0, file.size());
    }

    @Override
    public void reorder(Handle transaction, ContentRef owner, List<String> fileIds) {
        List<String> now =
                files(transaction, own(owner)).stream().map(StoredFile::id).toList();
        Set<String> order = new LinkedHashSet<>(fileIds);
        order.retainAll(new LinkedHashSet<>(now));
        order.addAll(now);
        List<String> wanted = new ArrayList<>(order);
        for (int position = 0; position < wanted.size(); position++) {
            FileRepository.position(transaction, wanted.get(position), position + 1);
        }
    }

    @Override
    public boolean give(Handle transaction, String fileId, ContentRef owner, Visibility visibility) {
        ContentRef own = own(owner);
        return any(transaction, fileId).isPresent() && FileRepository.give(transaction, fileId, own, visibility);
    }

    /** Changes the words about a file; those about a document stay empty. */
    public void describe(Handle transaction, StoredFile file, String title, String alternative) {
        own(file.owner());
        FileRepository.describe(
                transaction,
                file.id(),
                FileNames.title(title, file.name()),
                file.format().isPicture() ? alternative : "");
    }

    @Override
    public void remove(Handle transaction, String fileId) {
        if (any(transaction, fileId).isPresent()) {
            FileRepository.remove(transaction, fileId, parts.clock().instant());
        }
    }

    /** Removes all files of an object, which is gone. */
    public void removeAll(Handle transaction, ContentRef owner) {
        files(transaction, own(owner)).forEach(file -> remove(transaction, file.id()));
    }

    private Optional<StoredFile> any(Handle handle, String fileId) {
        Optional<StoredFile> file = FileRepository.findAny(handle, fileId).map(FileRow::file);
        file.ifPresent(found -> own(found.owner()));
        return file;
    }

    private ContentRef own(ContentRef owner) {
        if (!owner.plugin().equals(plugin)) {
            throw new IllegalArgumentException("The files of \"" + owner.type() + "\" are not those of " + plugin);
        }
        return owner;
    }
}
