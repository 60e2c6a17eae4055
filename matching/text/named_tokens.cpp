#include "matching/text/named_tokens.hpp"

namespace clusterlotse::matching {
namespace {

/// "auf h6 geschliffen": the phrase names a tolerance besides the work.
bool names_fit(const Analysis& analysis, const Mention& mention) {
    for (std::uint32_t at = mention.first; at < mention.last; ++at) {
        const std::string& key = analysis.atoms[at].key;
        const bool letter = key.size() >= 2 && key.size() <= 3 && key[0] >= 'a' && key[0] <= 'z';
        if (letter && key.find_first_not_of("0123456789", 1) == std::string::npos) {
            return true;
        }
    }
    return false;
}

/// "ISO 3834-2", "EN 1090-2:2018": what follows the standard's number belongs to it.
void claim_class(const Analysis& analysis, Tokens& tokens, std::uint32_t from) {
    const std::string& text = analysis.folded.text;
    std::uint32_t end = from;
    while (end < text.size() && end < from + 8 &&
           (text[end] == '-' || text[end] == ':' || (text[end] >= '0' && text[end] <= '9'))) {
        ++end;
    }
    tokens.claim_bytes(from, end, Claim::name);
}

/// "6 m Stangen", "900 tief": a phrase that holds a size.
bool names_size(const Analysis& analysis, const Mention& mention) {
    const std::string& first = analysis.atoms[mention.first].key;
    const std::string& second = analysis.atoms[mention.first + 1].key;
    return first.find_first_not_of("0123456789") == std::string::npos &&
           (second == "m" || second == "mm" || second == "tief");
}

}  // namespace

void mark_names(const Analysis& analysis, Tokens& tokens) {
    for (const Mention& mention : analysis.mentions) {
        const std::uint32_t begin = analysis.atoms[mention.first].begin;
        const std::uint32_t end = analysis.atoms[mention.last - 1].end;
        switch (mention.kind) {
            case SenseKind::grade:
                tokens.mark_bytes(begin, end, Means::material);
                tokens.claim_bytes(begin, end, Claim::name);
                break;
            case SenseKind::group:
                if (!mention.compound) {
                    tokens.mark_bytes(begin, end, Means::material);
                }
                break;
            case SenseKind::certificate:
                tokens.claim_bytes(begin, end, Claim::name);
                claim_class(analysis, tokens, end);
                break;
            case SenseKind::process:
            case SenseKind::machine:
            case SenseKind::product:
                if (!mention.participle) {
                    tokens.mark_bytes(begin, end, Means::thing);
                }
                // Phrases with digits of their own ("5-Achs", "3D-Druck") are no measures.
                // A phrase of a standard's number is read as the standard.
                if (mention.last - mention.first > 1 && !tokens.standard_at(begin) &&
                    !names_fit(analysis, mention) && !names_size(analysis, mention)) {
                    tokens.claim_bytes(begin, end, Claim::name);
                }
                break;
            case SenseKind::need_kind:
                if (mention.id == static_cast<Id>(NeedKind::part) ||
                    mention.id == static_cast<Id>(NeedKind::assembly)) {
                    tokens.mark_bytes(begin, end, Means::thing);
                }
                break;
            default:
                break;
        }
    }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens.word(at, "exc") && (tokens.digits(at + 1) || tokens.digits(at + 2))) {
            tokens.claim(at, at + (tokens.digits(at + 1) ? 2 : 3), Claim::name);
        }
    }
}

}  // namespace clusterlotse::matching
