package app.gemba.representatives;

import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who does not want to work with whom. Whoever said so, neither finds the other any more; what is agreed goes on. */
@Singleton
public class Blocks {
    private static final String BUYER = "BUYER";
    private static final String REPRESENTATIVE = "REPRESENTATIVE";

    private final BlockRepository blocks;
    private final RepresentativeRepository representatives;
    private final Accounts accounts;
    private final Clock clock;

    Blocks(BlockRepository blocks, RepresentativeRepository representatives, Accounts accounts, Clock clock) {
        this.blocks = blocks;
        this.representatives = representatives;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Everybody who is kept apart from this organisation, by its own word or by theirs. */
    @Transactional
    public Set<RepresentativeId> apartFrom(OrganisationId organisation) {
        return blocks.apartFrom(organisation.value()).stream()
                .map(RepresentativeId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Transactional
    List<RepresentativeSummary> ofBuyer(Caller buyer) {
        return blocks.blockedBy(buyer.requireOrganisation().value()).stream()
                .map(row -> new RepresentativeSummary(row.id(), row.name(), row.headline(), row.level()))
                .toList();
    }

    @Transactional
    void block(Caller buyer, RepresentativeId id) {
        require(id);
        blocks.block(id.value(), buyer.requireOrganisation().value(), BUYER, clock.instant());
    }

    @Transactional
    void unblock(Caller buyer, RepresentativeId id) {
        require(id);
        blocks.unblock(id.value(), buyer.requireOrganisation().value(), BUYER);
    }

    @Transactional
    List<Accounts.OrganisationSummary> ofRepresentative(Caller person) {
        return blocks.blockedByRepresentative(person.representative().value()).stream()
                .map(OrganisationId::new)
                .map(id -> new Accounts.OrganisationSummary(id, accounts.organisationName(id)))
                .toList();
    }

    @Transactional
    void block(Caller person, OrganisationId organisation) {
        require(person.representative());
        require(organisation);
        blocks.block(person.representative().value(), organisation.value(), REPRESENTATIVE, clock.instant());
    }

    @Transactional
    void unblock(Caller person, OrganisationId organisation) {
        require(organisation);
        blocks.unblock(person.representative().value(), organisation.value(), REPRESENTATIVE);
    }

    private void require(RepresentativeId id) {
        if (representatives.findById(id).isEmpty()) {
            throw RepresentativeProblem.REPRESENTATIVE_NOT_FOUND.problem();
        }
    }

    private void require(OrganisationId id) {
        if (!blocks.organisationExists(id.value())) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
