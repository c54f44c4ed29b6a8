package org.territoireouvert.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.HostProvided;

/** A request whose permission, size, encoding and form token were checked. */
@HostProvided
public interface Request {

    /** Returns who asks. */
    Actor actor();

    /** Returns the language of the answer: French or English. */
    Locale locale();

    /** Returns the path, starting with {@code /}, without the query. */
    String path();

    /**
     * Returns a parameter of the path.
     *
     * @throws IllegalArgumentException when the route has no such parameter
     */
    String pathParameter(String name);

    /** Returns the first value of a query parameter; blank counts as absent. */
    Optional<String> query(String name);

    /** Returns all values of a query parameter, without blank ones, in order; possibly empty. */
    List<String> queryAll(String name);

    /** Returns the names of the query parameters. */
    Set<String> queryNames();

    /** Returns the first value of a form field, trimmed; blank counts as absent. */
    Optional<String> form(String name);

    /** Returns all values of a form field, trimmed, without blank ones, in order; possibly empty. */
    List<String> formAll(String name);

    /** Returns the browser that asks. */
    Browser browser();

    /** Returns an uploaded file of a multipart form, the first of a field that takes several. */
    Optional<Upload> upload(String name);

    /**
     * Returns all files of a field that takes several ({@code multiple}), in the order in which they were sent; possibly empty. Of a form
     * that starts with {@code #filesFormStart} a file that is larger than one may be comes too, see {@link Upload}.
     */
    default List<Upload> uploads(String name) {
        return upload(name).stream().toList();
    }
}
