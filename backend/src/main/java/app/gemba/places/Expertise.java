package app.gemba.places;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of expertise: product categories, services, processes, skills and languages, each with a slug. */
@Singleton
public class Expertise {
    private final Map<String, Named> categories;
    private final Map<String, List<String>> chapters;
    private final Map<String, Service> services;
    private final Map<String, Named> processes;
    private final Map<String, Named> skills;
    private final Map<String, Language> languages;

    @Serdeable
    public record Named(String slug, String name) {}

    /** A service; {@code visitType} names the report template that it fills. */
    @Serdeable
    public record Service(String slug, String name, String visitType) {}

    /** A language by its ISO 639-1 code. */
    @Serdeable
    public record Language(String code, String name) {}

    @Serdeable
    @Schema(name = "Expertise")
    public record View(
            List<Named> categories,
            List<Service> services,
            List<Named> processes,
            List<Named> skills,
            List<Language> languages) {}

    /** @param hsChapters two digits each, of the Harmonized System of 2022 */
    @Serdeable
    record Category(String slug, String name, List<String> hsChapters) {}

    @Serdeable
    record Taxonomy(
            @JsonProperty("productCategories") List<Category> categories,
            List<Service> services,
            List<Named> skills,
            List<String> processes) {}

    Expertise(ObjectMapper json) {
        Taxonomy taxonomy = read(json);
        this.categories = bySlug(
                taxonomy.categories().stream().map(category -> new Named(category.slug(), category.name())),
                Named::slug);
        this.chapters = taxonomy.categories().stream().collect(Collectors.toMap(Category::slug, Category::hsChapters));
        this.services = bySlug(taxonomy.services().stream(), Service::slug);
        this.skills = bySlug(taxonomy.skills().stream(), Named::slug);
        this.processes = bySlug(
                taxonomy.processes().stream()
                        .map(name -> new Named(Fold.words(name).replace(' ', '-'), name)),
                Named::slug);
        this.languages = bySlug(
                Stream.of(Locale.getISOLanguages())
                        .filter(code -> code.length() == 2)
                        .map(code -> new Language(code, Locale.of(code).getDisplayLanguage(Locale.ENGLISH)))
                        .filter(language -> !language.name().equals(language.code()))
                        .sorted(Comparator.comparing(Language::name)),
                Language::code);
    }

    public View all() {
        return new View(
                List.copyOf(categories.values()),
                List.copyOf(services.values()),
                List.copyOf(processes.values()),
                List.copyOf(skills.values()),
                List.copyOf(languages.values()));
    }

    public boolean category(String slug) {
        return categories.containsKey(slug);
    }

    public boolean service(String slug) {
        return services.containsKey(slug);
    }

    public boolean process(String slug) {
        return processes.containsKey(slug);
    }

    public boolean skill(String slug) {
        return skills.containsKey(slug);
    }

    public boolean language(String code) {
        return languages.containsKey(code);
    }

    /** The chapters of the Harmonized System that a category of products falls under. */
    public List<String> chapters(String category) {
        return chapters.getOrDefault(category, List.of());
    }

    /** The categories of products that fall under a chapter of the Harmonized System. */
    public List<String> categoriesOfChapter(String chapter) {
        return categories.keySet().stream()
                .filter(slug -> chapters(slug).contains(chapter))
                .toList();
    }

    /** The categories of these slugs, in the taxonomy's words. */
    public List<Named> categories(List<String> slugs) {
        return named(slugs, categories);
    }

    public List<Named> services(List<String> slugs) {
        return slugs.stream()
                .map(services::get)
                .filter(Objects::nonNull)
                .map(service -> new Named(service.slug(), service.name()))
                .toList();
    }

    public List<Named> processes(List<String> slugs) {
        return named(slugs, processes);
    }

    public List<Named> skills(List<String> slugs) {
        return named(slugs, skills);
    }

    public String languageName(String code) {
        Language language = languages.get(code);
        return language == null ? code : language.name();
    }

    private static List<Named> named(List<String> slugs, Map<String, Named> words) {
        return slugs.stream().map(words::get).filter(Objects::nonNull).toList();
    }

    private static <T> Map<String, T> bySlug(Stream<T> words, Function<T, String> slug) {
        return words.collect(Collectors.toMap(slug, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Taxonomy read(ObjectMapper json) {
        try (InputStream resource = Expertise.class.getResourceAsStream("/places/expertise-taxonomy.json")) {
            return Objects.requireNonNull(json.readValue(Objects.requireNonNull(resource), Taxonomy.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
