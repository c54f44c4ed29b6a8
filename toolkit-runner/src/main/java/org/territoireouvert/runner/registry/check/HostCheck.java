package org.territoireouvert.runner.registry.check;

import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** No jar holds classes that the runtime has: two copies of a class are two classes. */
final class HostCheck implements PublishingCheck {

    private static final Pattern OF_THE_HOST = Pattern.compile(
            "(org\\.territoireouvert\\.(api|runner|testkit)|org\\.jdbi|io\\.javalin|org\\.slf4j|org\\.jspecify|io\\.leangen\\.geantyref)(\\..*)?");

    @Override
    public List<String> problems(Candidate candidate) {
        List<String> problems = new ArrayList<>();
        for (Path jar : candidate.plugin().source().paths()) {
            try {
                ModuleFinder.of(jar).findAll().forEach(module -> problems.addAll(problems(jar, module)));
            } catch (FindException e) {
                problems.add(jar.getFileName() + " cannot be read: " + e.getMessage());
            }
        }
        return problems;
    }

    private static List<String> problems(Path jar, ModuleReference module) {
        return module.descriptor().packages().stream()
                .filter(name -> OF_THE_HOST.matcher(name).matches())
                .sorted()
                .limit(1)
                .map(name -> jar.getFileName() + " holds the package " + name)
                .toList();
    }
}
