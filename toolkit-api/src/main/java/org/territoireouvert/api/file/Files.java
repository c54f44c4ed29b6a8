package org.territoireouvert.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.web.Actor;

/**
 * Keeps files for a plugin; get it by {@link org.territoireouvert.api.PluginContext#service}. Pictures are written anew, without
 * the place and the camera that took them. Safe for all threads.
 *
 * <p>Each file belongs to a content or to another object of the plugin, named by a {@link ContentRef} whose type starts with the
 * plugin's id; every method throws {@link IllegalArgumentException} for objects of others.
 */
@HostProvided
public interface Files {

    /** What became of a file that was sent. */
    sealed interface Result {}

    /**
     * It is good and kept for a day; {@link #attach} keeps it for good.
     *
     * @param file as it is kept
     */
    record Kept(StoredFile file) implements Result {}

    /**
     * It is not kept.
     *
     * @param messageKey what to do instead, a message that every plugin has
     * @param arguments of the message
     */
    record Refused(String messageKey, List<Object> arguments) implements Result {
        /** Copies the arguments. */
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Checks and stores a file. This takes up to some seconds: never call it inside of a transaction.
     *
     * @param owner what it is to belong to; may be made later, with {@link #attach}
     * @param by who sent it
     * @throws IOException when the disk or the storage cannot be written
     */
    Result keep(ContentRef owner, NewFile file, Actor by) throws IOException;

    /**
     * Does the same for somebody without an account, for whom the plugin answers: a code, a sheet of paper. Nobody is noted with the
     * file, and of the time only the day, so that neither leads to who sent it.
     *
     * @param sender names them to the limit of how many files are sent in an hour, unique in the plugin; only a hash of it is kept
     * @throws IOException when the disk or the storage cannot be written
     */
    Result keepForNobody(ContentRef owner, NewFile file, String sender) throws IOException;

    /**
     * Keeps a file for good, last among those of its owner; again does nothing.
     *
     * @param transaction the handle given by {@link org.territoireouvert.api.data.Database#write}
     * @return whether it was there: one that waited longer than a day is gone
     */
    boolean attach(Handle transaction, String fileId);

    /** Returns a file that is kept for good. */
    Optional<StoredFile> find(String fileId);

    /** Returns the files of an object in their order; possibly empty, at most 100. */
    List<StoredFile> of(ContentRef owner);

    /**
     * Opens the bytes; the caller closes them.
     *
     * @throws java.nio.file.NoSuchFileException when it was removed
     */
    InputStream open(StoredFile file) throws IOException;

    /** Gives the files of an object another order; ids that are not among them are passed over, those left out come last. */
    void reorder(Handle transaction, ContentRef owner, List<String> fileIds);

    /**
     * Gives a file that is kept for good to another object of the plugin, last among its files: a draft becomes a content. Its address
     * stays; the limits of the other object are not asked again.
     *
     * @return whether it was there
     */
    boolean give(Handle transaction, String fileId, ContentRef owner, Visibility visibility);

    /** Removes a file; it is no longer served when the transaction ends. Does nothing when it is gone. */
    void remove(Handle transaction, String fileId);
}
