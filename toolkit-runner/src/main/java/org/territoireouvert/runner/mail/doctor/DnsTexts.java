package org.territoireouvert.runner.mail.doctor;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** Asks the name servers of this machine, three seconds at most each. */
public final class DnsTexts implements TextRecords {

    private static final String TIMEOUT = "3000";
    private static final String RETRIES = "1";

    /** Asks the name servers of this machine. */
    public DnsTexts() {}

    @Override
    public Optional<List<String>> of(String name) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT);
        settings.put("com.sun.jndi.dns.timeout.retries", RETRIES);
        try {
            InitialDirContext context = new InitialDirContext(settings);
            try {
                Attribute found =
                        context.getAttributes(name, new String[] {"TXT"}).get("TXT");
                return Optional.of(found == null ? List.of() : texts(found.getAll()));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return Optional.of(List.of());
        } catch (NamingException silent) {
            return Optional.empty();
        }
    }

    private static List<String> texts(NamingEnumeration<?> all) throws NamingException {
        List<String> texts = new ArrayList<>();
        while (all.hasMore()) {
            // A long text comes in pieces, each in quotes.
            texts.add(String.valueOf(all.next()).replaceAll("\"\\s+\"", "").replace("\"", ""));
        }
        return texts;
    }
}
