package org.territoireouvert.runner.identity.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.runner.identity.account.Accounts;

/** An address to which a mail can be sent, in lower case. Whether somebody reads it is shown by the code alone. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    /** Reads what somebody typed; empty when it is no address. */
    public static Optional<EmailAddress> read(String typed) {
        String text = Accounts.normal(typed);
        return text.length() <= LONGEST && SHAPE.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    /** Returns the address as it is shown on a page that others may see: {@code m…t@exemple.fr}. */
    public String masked() {
        return masked(text);
    }

    /** Masks an address. */
    public static String masked(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return "…";
        }
        String local = address.substring(0, at);
        String end = local.length() > 2 ? local.substring(local.length() - 1) : "";
        return local.charAt(0) + "…" + end + address.substring(at);
    }
}
