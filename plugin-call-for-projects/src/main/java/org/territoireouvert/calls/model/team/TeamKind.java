package org.territoireouvert.calls.model.team;

import java.util.Locale;

/** What is looked for or brought; its name is the message {@code team.kind.<code>}. */
public enum TeamKind {
    /** Somebody who knows how. */
    COMPETENCE,
    /** Rooms, land, a building. */
    PLACE,
    /** Tools, machines, vehicles. */
    EQUIPMENT,
    /** Money in kind: goods, materials, services given. */
    IN_KIND,
    /** Hours of people. */
    TIME,
    /** People for whom it is done, who want to take part. */
    AUDIENCE,
    /** One more member of the team. */
    MEMBER,
    /** Something else. */
    OTHER;

    /** Returns lower-case words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
