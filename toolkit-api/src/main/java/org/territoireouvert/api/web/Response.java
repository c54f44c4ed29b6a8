package org.territoireouvert.api.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Response.Atom;
import org.territoireouvert.api.web.Response.Calendar;
import org.territoireouvert.api.web.Response.Download;
import org.territoireouvert.api.web.Response.Json;
import org.territoireouvert.api.web.Response.Problem;
import org.territoireouvert.api.web.Response.Redirect;
import org.territoireouvert.api.web.Response.Requires;

/** What a handler answers. */
public sealed interface Response permits Page, Redirect, Json, Download, Atom, Calendar, Problem, Requires {

    /** Answers a citizen; leads everybody else, staff too, to sign in as one, and keeps what they sent. */
    static Response toCitizen(Request request, Function<Actor.Citizen, Response> answer) {
        return request.actor() instanceof Actor.Citizen citizen
                ? answer.apply(citizen)
                : new Requires(Requirement.of(Actor.IdentityLevel.MAILBOX));
    }

    /**
     * Answers a citizen; leads everybody else to sign in as one, keeps what they sent and shows it to them.
     *
     * @param shown what the form says, see {@link Requires}; asked only when somebody has to sign in
     */
    static Response toCitizen(
            Request request, Supplier<Map<String, String>> shown, Function<Actor.Citizen, Response> answer) {
        return request.actor() instanceof Actor.Citizen citizen
                ? answer.apply(citizen)
                : new Requires(Requirement.of(Actor.IdentityLevel.MAILBOX), shown.get());
    }

    /**
     * Sends the browser elsewhere on this site, with status 303.
     *
     * @param path starts with one {@code /}; anything else is refused, so that nobody can be sent to another site
     */
    record Redirect(String path) implements Response {
        /** Refuses addresses of other sites. */
        public Redirect {
            if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\") || hasControls(path)) {
                throw new IllegalArgumentException("A redirect stays on this site, it cannot go to \"" + path + "\"");
            }
        }

        private static boolean hasControls(String path) {
            return path.chars().anyMatch(Character::isISOControl);
        }
    }

    /**
     * A JSON document. Of a part of a list the header {@code Link} leads to the parts beside it (RFC 8288).
     *
     * @param status 200 to 299
     * @param body see {@link org.territoireouvert.api.text.Json#write}
     * @param previous cursor of the part before, if any
     * @param next cursor of the part after, if any
     */
    record Json(int status, @Nullable Object body, Optional<String> previous, Optional<String> next)
            implements Response {

        /** Answers a whole document. */
        public Json(int status, @Nullable Object body) {
            this(status, body, Optional.empty(), Optional.empty());
        }

        /** Answers a part of a list. */
        public static Json of(Slice<?> slice, Object body) {
            return new Json(200, body, slice.previous(), slice.next());
        }
    }

    /**
     * A file, written while it is sent.
     *
     * @param fileName proposed to the browser: letters, digits, dots, hyphens and underscores
     * @param contentType media type, with its charset when it is text
     * @param content writes the bytes
     * @param elsewhere whether pages of other sites may load it, as a picture for instance; it then holds nothing that only some may see
     */
    record Download(String fileName, String contentType, Content content, boolean elsewhere) implements Response {
        /** Refuses file names that a browser could misread. */
        public Download {
            if (!fileName.matches("[\\w.-]{1,120}")) {
                throw new IllegalArgumentException("\"" + fileName + "\" is no plain file name");
            }
        }

        /** Answers a file that pages of this site alone may load. */
        public Download(String fileName, String contentType, Content content) {
            this(fileName, contentType, content, false);
        }

        /** Returns this file as one that pages of other sites may load too. */
        public Download usableElsewhere() {
            return new Download(fileName, contentType, content, true);
        }
    }

    /**
     * News of one thing to subscribe to without an account, written as a feed (Atom, RFC 4287). Its address is that of the request.
     *
     * @param title plain text
     * @param entries newest first
     */
    record Atom(String title, List<Feed.Entry> entries) implements Response {
        /** Copies the entries. */
        public Atom {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Dates of one thing to subscribe to without an account, written as a calendar (iCalendar, RFC 5545). Its address is that of the
     * request.
     *
     * @param title plain text
     * @param source calendar of the plugin in which the entries stand too, so that a program that reads both shows each date once
     * @param entries by start
     */
    record Calendar(String title, CalendarSource source, List<CalendarEntry> entries) implements Response {
        /** Copies the entries. */
        public Calendar {
            entries = List.copyOf(entries);
        }
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    interface Content {
        /** Writes all; the runtime closes the stream. */
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Asks who asks to bring what is missing first: to sign in, to say where they live, to type a code. The runtime explains it,
     * takes them through it and brings them back to this address; a form that they sent is kept and shown to them again. A
     * handler answers it only when {@link org.territoireouvert.api.people.People#standing} is not met.
     *
     * @param requirement what is asked for
     * @param shown what the form says, as a person reads it: names and values in their order, at most 1 000; empty to show the
     *     fields as they were sent
     */
    record Requires(Requirement requirement, Map<String, String> shown) implements Response {
        private static final int MOST_SHOWN = 1_000;

        /** Copies what is shown. */
        public Requires {
            if (shown.size() > MOST_SHOWN) {
                throw new IllegalArgumentException("At most " + MOST_SHOWN + " values are shown, not " + shown.size());
            }
            shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
        }

        /** Shows the fields of the form as they were sent. */
        public Requires(Requirement requirement) {
            this(requirement, Map.of());
        }
    }

    /**
     * A refusal, shown as an error page or, below {@code /api}, as a problem document (RFC 9457).
     *
     * @param status 400 to 599
     * @param messageKey message of the plugin: what happened and what to do
     * @param arguments of the message
     */
    record Problem(int status, String messageKey, @Nullable Object... arguments) implements Response {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Problem problem
                    && status == problem.status
                    && messageKey.equals(problem.messageKey)
                    && Arrays.equals(arguments, problem.arguments);
        }

        @Override
        public int hashCode() {
            return Objects.hash(status, messageKey, Arrays.hashCode(arguments));
        }

        @Override
        public String toString() {
            return "Problem[" + status + ", " + messageKey + ", " + Arrays.toString(arguments) + "]";
        }
    }
}
