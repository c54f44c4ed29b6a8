package org.territoireouvert.runner.web.route;

/** Says that a request is refused before any handler sees it; shown as an error page, never logged as a failure. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request is refused. */
    public enum Reason {
        /** It cannot be read. */
        MALFORMED(400),
        /** The list has no such filter value or order. */
        UNKNOWN_CHOICE(400),
        /** The form came without its token, with an old one, or from another site. */
        FORGED(403),
        /** Who asks may not. */
        FORBIDDEN(403),
        /** Nothing has this address. */
        NOT_FOUND(404),
        /** The address does not take this method. */
        METHOD(405),
        /** More was sent than is accepted. */
        TOO_LARGE(413),
        /** Too many attempts. */
        TOO_MANY(429),
        /** The runtime failed. */
        FAILED(500),
        /** The module is suspended, or the runtime cannot answer now. */
        UNAVAILABLE(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** Returns the HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final String detail;

    /**
     * Creates the refusal.
     *
     * @param detail for the log; for {@link Reason#METHOD} the allowed methods, for {@link Reason#UNKNOWN_CHOICE} the parameter, for {@link Reason#UNAVAILABLE} the name of
     *     the module
     */
    public RefusedRequest(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Returns the detail. */
    public String detail() {
        return detail;
    }
}
