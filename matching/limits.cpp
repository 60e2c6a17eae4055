#include "matching/limits.hpp"

#include "matching/measures.hpp"
#include "matching/numbers.hpp"

#include <algorithm>
#include <set>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostEnvelopes = 24;
constexpr std::uint32_t kLongestSentence = 600;  // bytes

/// A limit needs an end that is open or a span: "Ø 400" alone may be anything.
std::optional<Range> limit(const std::optional<Range>& range, bool up_to) {
    if (!range || (range->min && range->max && *range->min == *range->max && !up_to)) {
        return std::nullopt;
    }
    if (range->min == range->max) {
        return Range{std::nullopt, range->max};
    }
    return range;
}

/// "X 1200 Y 600 Z 500", "X=1.200 mm".
void take_axes(Tokens& tokens, Sizes& sizes) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view axis = tokens.text(at);
        if (!tokens.word(at) || (axis != "x" && axis != "y" && axis != "z")) {
            continue;
        }
        std::size_t value = at + 1;
        while (tokens.sign(value, ':') || tokens.sign(value, '=') || tokens.sign(value, '-')) {
            ++value;
        }
        // Between two numbers an x multiplies.
        if (!tokens.digits(value) || (axis == "x" && at > 0 && tokens.digits(at - 1))) {
            continue;
        }
        const std::optional<Span> span = span_at(tokens, value, Means::length_unit);
        if (!span || !span->high) {
            continue;
        }
        std::optional<Range>& field = axis == "x"   ? sizes.length
                                      : axis == "y" ? sizes.width
                                                    : sizes.height;
        keep(field, std::nullopt, span->high);
        tokens.claim(at, span->next, Claim::size);
        at = span->next - 1;
    }
}

/// "Losgrößen von 1 bis 500", "Serien ab 1.000 Stück", "bis 200 Stück".
std::optional<Range> lots_in(Tokens& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        std::size_t value = at;
        const bool label = (tokens.is(at, Means::lot) || tokens.is(at, Means::amount_label)) &&
                           !tokens.is(at, Means::piece);
        if (label) {
            ++value;
            while (tokens.word(value, "von") || tokens.word(value, "of") ||
                   tokens.word(value, "from") || tokens.sign(value, ':')) {
                ++value;
            }
        }
        const std::optional<Span> span = span_at(tokens, value, Means::piece);
        if (!span || (!label && !span->unit)) {
            continue;
        }
        if (span->low != span->high) {
            tokens.claim(at, span->next, Claim::amount);
            return Range{span->low, span->high};
        }
    }
    return std::nullopt;
}

class LimitReader {
public:
    LimitReader(const Lexicon& lexicon, const Analysis& analysis)
        : lexicon_(lexicon), analysis_(analysis) {}

    std::vector<Envelope> read() {
        for (const Mention& mention : analysis_.mentions) {
            if ((mention.kind == SenseKind::process || mention.kind == SenseKind::machine) &&
                !lexicon_.processes[mention.id].secondary) {
                named_.push_back({analysis_.atoms[mention.first].begin, mention.id});
            }
        }
        const std::vector<Atom>& atoms = analysis_.atoms;
        for (std::size_t at = 0; at < atoms.size() && envelopes_.size() < kMostEnvelopes;) {
            std::size_t end = at;
            while (end < atoms.size() && atoms[end].sentence == atoms[at].sentence) {
                ++end;
            }
            const std::uint32_t begin = atoms[at].begin > 2 ? atoms[at].begin - 2 : 0;
            sentence(begin, std::min(atoms[end - 1].end, begin + kLongestSentence));
            at = end;
        }
        return std::move(envelopes_);
    }

private:
    struct Named {
        std::uint32_t at;
        Id process;
    };

    std::set<Id> processes_in(std::uint32_t begin, std::uint32_t end) const {
        std::set<Id> ids;
        for (const Named& named : named_) {
            if (named.at >= begin && named.at < end) {
                ids.insert(named.process);
            }
        }
        return ids;
    }

    /// Parts of the sentence between commas: a limit belongs to the processes of its own part, else
    /// to those of the part before, else to all of the sentence.
    void sentence(std::uint32_t begin, std::uint32_t end) {
        const std::set<Id> all = processes_in(begin, end);
        const std::string_view text(analysis_.folded.text);
        const std::string_view words = text.substr(begin, end - begin);
        if (all.empty() || words.find_first_of("0123456789") == std::string_view::npos) {
            return;
        }
        std::set<Id> current;
        std::uint32_t from = begin;
        while (from < end) {
            std::uint32_t to = from;
            while (to < end && !((text[to] == ',' || text[to] == ';') &&
                                 (to + 1 == end || text[to + 1] == ' '))) {
                ++to;
            }
            if (std::set<Id> own = processes_in(from, to); !own.empty()) {
                current = std::move(own);
            }
            part(from, to, current.empty() ? all : current);
            from = to + 1;
        }
    }

    void part(std::uint32_t begin, std::uint32_t end, const std::set<Id>& processes) {
        const Folded& whole = analysis_.folded;
        const std::string_view words = std::string_view(whole.text).substr(begin, end - begin);
        if (words.find_first_of("0123456789") == std::string_view::npos) {
            return;
        }
        Folded folded;
        folded.text = words;
        folded.origin.assign(whole.origin.begin() + begin, whole.origin.begin() + end + 1);
        Tokens tokens(folded, analysis_.source);
        bool up_to = false;
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            up_to = up_to || tokens.is(at, Means::up_to) ||
                    (tokens.word(at, "up") && tokens.word(at + 1, "to")) ||
                    tokens.text(at).starts_with("verfahrweg") ||
                    tokens.text(at).starts_with("arbeitsraum") ||
                    tokens.text(at).starts_with("arbeitsbereich");
        }
        Measures measures;
        Shape shape;
        take_tolerances(tokens, measures);
        fineness(measures.tolerances, processes);
        take_axes(tokens, measures.sizes);
        take_sizes(tokens, shape, measures);
        Envelope envelope;
        envelope.diameter = limit(measures.sizes.diameter, up_to);
        envelope.length = limit(measures.sizes.length, up_to);
        envelope.width = limit(measures.sizes.width, up_to);
        envelope.height = limit(measures.sizes.height, up_to);
        envelope.thickness = limit(measures.sizes.thickness, up_to);
        envelope.lot = lots_in(tokens);
        take_mass(tokens, measures);
        envelope.mass = limit(measures.mass, up_to);
        if (!envelope.diameter && !envelope.length && !envelope.width && !envelope.height &&
            !envelope.thickness && !envelope.mass && !envelope.lot) {
            return;
        }
        add(envelope, processes);
    }

    /// "Drehen bis IT6", "Schleifen, Ra 0,2": how fine the work gets.
    void fineness(const std::vector<std::string>& tolerances, const std::set<Id>& processes) {
        Envelope envelope;
        for (const std::string& designation : tolerances) {
            if (!designation.starts_with("ISO")) {
                add_fineness(designation, envelope.fineness);
            }
        }
        if (envelope.fineness == Fineness{}) {
            return;
        }
        add(envelope, processes);
    }

    void add(Envelope envelope, const std::set<Id>& processes) {
        for (const Id process : processes) {
            if (envelopes_.size() < kMostEnvelopes) {
                envelope.process = process;
                envelopes_.push_back(envelope);
            }
        }
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    std::vector<Named> named_;
    std::vector<Envelope> envelopes_;
};

}  // namespace

std::vector<Envelope> envelopes_in(const Lexicon& lexicon, const Analysis& analysis) {
    return LimitReader(lexicon, analysis).read();
}

}  // namespace clusterlotse::matching
