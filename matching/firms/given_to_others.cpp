#include "matching/firms/given_to_others.hpp"

namespace clusterlotse::matching {
namespace {

class GivenReader {
public:
    explicit GivenReader(const NamedAmongWords& named)
        : named_(named), first_(named.mention.first), last_(named.mention.last) {}

    /// "Zum Verzinken bringen wir die Teile nach Siegen."
    bool carried_off() const {
        return first_ > 0 && named_.in_sentence(last_ + 1) &&
               (key(first_ - 1) == "zum" || key(first_ - 1) == "zur") && is(last_, kCarry) &&
               we(last_ + 1);
    }

    /// "Feuerverzinken und Pulvern lassen wir in der Pfalz machen", "wir lassen verzinken".
    bool let_do() const {
        for (std::uint32_t at = last_; at < last_ + kLink && named_.in_sentence(at); ++at) {
            if (is(at, kLets) && we(at + 1)) {
                return true;
            }
            if (!named_.in_clause(at)) {
                break;
            }
        }
        for (std::uint32_t back = 1; back <= kLink && back < first_; ++back) {
            const std::uint32_t at = first_ - back;
            if (!named_.in_sentence(at) || !named_.in_clause(at)) {
                break;
            }
            if (is(at, kLets) && (we(at - 1) || we(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// "Feuerverzinken geben wir an einen Betrieb in Worms", "Härten geben wir weiter".
    bool given_away() const {
        for (std::uint32_t at = last_; at < last_ + kLink && named_.in_clause(at); ++at) {
            if (!is(at, kCarry) || !we(at + 1)) {
                continue;
            }
            for (std::uint32_t to = at + 2; to <= at + 2 + kLink && named_.in_sentence(to); ++to) {
                if (key(to) == "an" || key(to) == "weiter" || key(to) == "weg") {
                    return true;
                }
            }
        }
        return false;
    }

    /// "vergeben wir an ...", "geben wir an die ...".
    bool given_to() const {
        std::uint32_t at = first_;
        if (at > 0 && named_.in_sentence(at - 1) && is(at - 1, kArticleOfOthers)) {
            --at;
        }
        if (at == 0 || !named_.in_sentence(at - 1) || key(at - 1) != "an") {
            return false;
        }
        for (std::uint32_t back = 2; back <= kLink && back <= at && named_.in_sentence(at - back);
             ++back) {
            const std::string& before = key(at - back);
            if (before == "vergeben" || before == "vergebe" || before == "ubergeben" ||
                is(at - back, kCarry)) {
                return true;
            }
        }
        return false;
    }

private:
    const std::string& key(std::uint32_t at) const { return named_.key(at); }
    bool is(std::uint32_t at, std::uint32_t words) const { return (named_.word(at) & words) != 0; }
    bool we(std::uint32_t at) const {
        return named_.in_sentence(at) && (key(at) == "wir" || key(at) == "ich");
    }

    const NamedAmongWords& named_;
    std::uint32_t first_;
    std::uint32_t last_;
};

}  // namespace

bool given_to_others(const Analysis& analysis, const Mention& mention) {
    const std::string& key = analysis.atoms[mention.last - 1].key;
    const bool house = key.ends_with("erei") || key.ends_with("ereien");
    const NamedAmongWords named{analysis.atoms, mention};
    const GivenReader reader(named);
    return reader.carried_off() || reader.let_do() || reader.given_away() ||
           (house && reader.given_to());
}

}  // namespace clusterlotse::matching
