package org.territoireouvert.runner.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.web.Actor;

/** Decides at each read who may have a file. Safe for all threads. */
public final class ReadFile {

    /** Owner of files of the runtime itself starts with this. */
    public static final String RUNTIME = "runtime.";

    /** Whether somebody may have a file. */
    public sealed interface Reading {}

    /**
     * They may.
     *
     * @param sizes in bytes of the smaller pictures, in the order of their widths
     * @param everybody whether everybody may, so that it may be kept on the way
     */
    public record Open(StoredFile file, List<Long> sizes, boolean everybody) implements Reading {}

    /** There is none for them. */
    public record Closed() implements Reading {}

    /** The plugin that decides does not serve now. */
    public record Unavailable() implements Reading {}

    private final FileParts parts;
    private final ContentLookup contents;
    private final Predicate<Actor> managesContents;
    private final Map<String, Predicate<String>> published;
    private final Predicate<ContentRef> shown;

    /**
     * Reads files.
     *
     * @param managesContents tells which members of staff see contents that are not public
     * @param shown tells whether the moderators let everybody see a content
     * @param published of kinds of objects of the runtime: tells whether the one with an id is public
     */
    public ReadFile(
            FileParts parts,
            Predicate<Actor> managesContents,
            Predicate<ContentRef> shown,
            Map<String, Predicate<String>> published) {
        this.parts = parts;
        this.contents = new ContentLookup(parts.plugins());
        this.managesContents = managesContents;
        this.shown = shown;
        this.published = Map.copyOf(published);
    }

    /** Reads a file for somebody. */
    public Reading read(String id, Actor actor) {
        Optional<FileRow> row = parts.database().read(handle -> FileRepository.find(handle, id));
        return row.map(found -> decide(found, actor)).orElseGet(Closed::new);
    }

    /** Opens a part of the bytes of one size; width 0 is the largest. The caller closes it. */
    public InputStream open(StoredFile file, int width, long from, long length) throws IOException {
        return parts.bytes().open(FileNames.ofBytes(file.id(), width), from, length);
    }

    private Reading decide(FileRow row, Actor actor) {
        StoredFile file = row.file();
        ContentRef owner = file.owner();
        boolean ofRuntime = owner.type().startsWith(RUNTIME);
        if (!ofRuntime && !contents.isServing(owner)) {
            return new Unavailable();
        }
        if (file.visibility() == Visibility.PUBLIC && isPublic(owner, ofRuntime)) {
            return new Open(file, row.sizes(), true);
        }
        boolean may = isUploader(row, actor)
                || !ofRuntime && contents.mayRead(owner, actor)
                || file.visibility() == Visibility.PUBLIC && managesContents.test(actor);
        return may ? new Open(file, row.sizes(), false) : new Closed();
    }

    private boolean isPublic(ContentRef owner, boolean ofRuntime) {
        if (ofRuntime) {
            return published
                    .getOrDefault(owner.type().substring(RUNTIME.length()), id -> false)
                    .test(owner.id());
        }
        if (!contents.isContent(owner)) {
            return true;
        }
        return shown.test(owner)
                && contents.find(owner).filter(found -> found.item().isPublic()).isPresent();
    }

    private static boolean isUploader(FileRow row, Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen ->
                row.uploadedBy().filter(citizen.personId()::equals).isPresent();
            case Actor.Agent agent ->
                row.uploadedBy().filter(agent.personId()::equals).isPresent();
            case Actor.Visitor visitor -> false;
            case Actor.PluginActor plugin -> false;
        };
    }
}
