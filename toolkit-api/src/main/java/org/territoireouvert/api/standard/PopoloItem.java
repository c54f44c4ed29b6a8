package org.territoireouvert.api.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing of the Popolo specification 1.0.1 (popoloproject.com, CC BY 4.0), with the properties that this site uses. Ids are
 * unique in a document and stable; what is empty is left out. Everything in it is published: no private address, no identifier of
 * an account.
 */
public sealed interface PopoloItem {

    /** Returns its id, by which the other things of the document name it. */
    String id();

    /**
     * A place (territoire).
     *
     * @param identifier COG code or SIREN
     * @param classification {@code commune}, {@code epci}, {@code departement} or {@code region}
     */
    record Area(String id, String name, String identifier, String classification) implements PopoloItem {}

    /**
     * A number by which others know something.
     *
     * @param scheme of the number, for instance {@code SIRET}
     */
    record Identifier(String identifier, String scheme) {}

    /**
     * A group of people with a common purpose.
     *
     * @param classification what it is, in French
     * @param parentId organization that it is part of
     * @param links its pages
     * @param identifiers by which others know it
     * @param areaId territory for which it works
     * @param description in words, possibly empty
     */
    record Organization(
            String id,
            String name,
            String classification,
            Optional<String> parentId,
            List<String> links,
            List<Identifier> identifiers,
            Optional<String> areaId,
            String description)
            implements PopoloItem {
        /** Copies the lists. */
        public Organization {
            links = List.copyOf(links);
            identifiers = List.copyOf(identifiers);
        }

        /** Creates an organization of which nothing else is known. */
        public Organization(
                String id, String name, String classification, Optional<String> parentId, List<String> links) {
            this(id, name, classification, parentId, links, List.of(), Optional.empty(), "");
        }
    }

    /**
     * A natural person who is known in public, under the name that is public.
     *
     * @param summary one sentence, possibly empty
     * @param email of the function, never a private one; empty for none
     * @param links pages about them
     */
    record Person(String id, String name, String summary, String email, List<String> links) implements PopoloItem {
        /** Copies the links. */
        public Person {
            links = List.copyOf(links);
        }
    }

    /**
     * A position that exists apart from who holds it.
     *
     * @param label name of the position
     * @param role what who holds it does
     */
    record Post(String id, String label, String role, Optional<String> organizationId, Optional<String> areaId)
            implements PopoloItem {}

    /**
     * That a person belongs to an organization or holds a post.
     *
     * @param until last day, included
     * @param label how it came to be, in words; possibly empty
     * @param onBehalfOfId organization in whose name they are there
     * @param areaId territory that it is about
     */
    record Membership(
            String id,
            String personId,
            Optional<String> organizationId,
            Optional<String> postId,
            String role,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String label,
            Optional<String> onBehalfOfId,
            Optional<String> areaId)
            implements PopoloItem {
        /** Creates one in nobody’s name and about no territory. */
        public Membership(
                String id,
                String personId,
                Optional<String> organizationId,
                Optional<String> postId,
                String role,
                Optional<LocalDate> from,
                Optional<LocalDate> until) {
            this(id, personId, organizationId, postId, role, from, until, "", Optional.empty(), Optional.empty());
        }
    }

    /**
     * Something that lasts: a consultation, one of its phases, an edition, a call, a meeting.
     *
     * @param classification {@code consultation}, {@code phase}, {@code budget-participatif}, {@code appel-a-projets}, {@code reunion}
     * @param until last day, included
     * @param status of it, for instance {@code open}; empty for none
     * @param parentId event that it is part of
     * @param links its pages
     * @param organizationId organization that holds it
     */
    record Event(
            String id,
            String name,
            String description,
            String classification,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String status,
            Optional<String> parentId,
            List<String> links,
            Optional<String> organizationId)
            implements PopoloItem {
        /** Copies the links. */
        public Event {
            links = List.copyOf(links);
        }

        /** Creates an event of which no organization is named. */
        public Event(
                String id,
                String name,
                String description,
                String classification,
                Optional<LocalDate> from,
                Optional<LocalDate> until,
                String status,
                Optional<String> parentId,
                List<String> links) {
            this(id, name, description, classification, from, until, status, parentId, links, Optional.empty());
        }
    }

    /**
     * A proposal on which a decision is asked.
     *
     * @param creatorId person who proposes, under a public name
     * @param date when it was proposed
     * @param result what was decided; empty while it is not
     * @param eventId event in which it is proposed
     * @param identifier by which people name it, for instance its number on the ballot; empty for none
     */
    record Motion(
            String id,
            String text,
            Optional<String> creatorId,
            String classification,
            Optional<Instant> date,
            String result,
            Optional<String> eventId,
            String identifier)
            implements PopoloItem {
        /** Creates a proposal that stands alone. */
        public Motion(
                String id,
                String text,
                Optional<String> creatorId,
                String classification,
                Optional<Instant> date,
                String result) {
            this(id, text, creatorId, classification, date, result, Optional.empty(), "");
        }
    }

    /**
     * That people voted, as totals only: never who chose what.
     *
     * @param classification what kind of vote it is
     * @param eventId event in which they voted
     * @param from first instant at which votes were taken
     * @param until first instant at which none was taken any more
     * @param counts how many chose what
     * @param motionId proposal on which they voted, when it is one
     */
    record VoteEvent(
            String id,
            String classification,
            Optional<String> eventId,
            Optional<Instant> from,
            Optional<Instant> until,
            List<Count> counts,
            Optional<String> motionId)
            implements PopoloItem {
        /** Copies the counts. */
        public VoteEvent {
            counts = List.copyOf(counts);
        }

        /** Creates a vote that is not on one proposal. */
        public VoteEvent(
                String id,
                String classification,
                Optional<String> eventId,
                Optional<Instant> from,
                Optional<Instant> until,
                List<Count> counts) {
            this(id, classification, eventId, from, until, counts, Optional.empty());
        }
    }

    /**
     * How many chose an option.
     *
     * @param option id of the proposal, or a word such as {@code yes}
     * @param value from 0
     */
    record Count(String option, long value) {}
}
