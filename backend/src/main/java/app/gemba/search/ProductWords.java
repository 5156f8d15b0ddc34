package app.gemba.search;

import app.gemba.bookings.VisitedProducts;
import app.gemba.places.Expertise;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Products of a factory, as slugs or in anybody's words, as categories. */
@Singleton
class ProductWords implements VisitedProducts {
    private static final String CATEGORY = "category:";

    private final Expertise expertise;
    private final Vocabulary vocabulary;

    ProductWords(Expertise expertise, Vocabulary vocabulary) {
        this.expertise = expertise;
        this.vocabulary = vocabulary;
    }

    @Override
    public List<String> categories(List<String> products) {
        return products.stream()
                .flatMap(product -> expertise.category(product)
                        ? Stream.of(product)
                        : vocabulary.ideas(product).stream()
                                .filter(idea -> idea.startsWith(CATEGORY))
                                .map(idea -> idea.substring(CATEGORY.length()))
                                .sorted())
                .distinct()
                .toList();
    }
}
