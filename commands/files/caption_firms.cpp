#include "commands/files/caption_firms.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/files/caption_stages.hpp"
#include "commands/files/caption_targets.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::FileStage;

/// A firm of the cluster's but the asker's own.
bool is_known_firm(Office& office, const storage::NeedRecord& need, const std::string& written) {
    bool known = false;
    office.profiles.for_each_name([&](const std::string& id, const std::string& name) {
        known = known || (id != need.asker_profile && matching::may_mean_firm(written, name));
    });
    return known;
}

/// "Hinterhausen": written large, and no word of the trade or of the language.
bool looks_like_name(Office& office, const std::string& written) {
    static const RE2 large(R"(\s*\p{Lu}[\pL-]+(?:[ &-]+\p{Lu}[\pL-]+)*\s*)");
    PlainWords plain(office.engine);
    return RE2::FullMatch(written, large) && !plain(written);
}

bool names_known_firm(Office& office, const storage::NeedRecord& need, const CaptionToken& token) {
    const std::string written(token.written);
    return token.word == CaptionWord::other && looks_like_name(office, written) &&
           is_known_firm(office, need, written);
}

bool tells_whom(Office& office, const storage::NeedRecord& need, const CaptionSentence& part) {
    const CaptionAround around{.alone = true, .is_short = true, .names_files = true};
    if (is_for_everybody(part) || is_forbidden(part, around) || conditions_of(part, around)) {
        return true;
    }
    if (std::ranges::any_of(part, [&](const CaptionToken& token) {
            return names_known_firm(office, need, token);
        })) {
        return true;
    }
    const auto target = target_of(part);
    if (!target) {
        return false;
    }
    const TargetFirms named = firms_of_target(part, *target);
    return named.reader || target->marked ||
           std::ranges::any_of(named.firms, [&](const std::string& firm) {
               return is_known_firm(office, need, firm) || looks_like_name(office, firm);
           });
}

/// The parts of the text between its commas and sentence marks but those that are `left_out`.
template <typename LeftOut>
std::string parts_without(std::string_view text, LeftOut left_out) {
    std::string rest;
    for (const CaptionSentence& sentence : caption_sentences(text)) {
        std::string kept;
        CaptionSentence part;
        const auto close = [&] {
            if (!part.empty() && !left_out(part)) {
                const char* begin = part.front().written.data();
                const char* end = part.back().written.data() + part.back().written.size();
                kept += (kept.empty() ? "" : ", ") + std::string(begin, end);
            }
            part.clear();
        };
        for (const CaptionToken& token : sentence) {
            if (token.word == CaptionWord::comma) {
                close();
            } else {
                part.push_back(token);
            }
        }
        close();
        if (!kept.empty()) {
            rest += (rest.empty() ? "" : ". ") + kept;
        }
    }
    return rest;
}

}  // namespace

Caption heard_caption(Office& office, const storage::NeedRecord& need, std::string_view text) {
    Caption caption = read_caption(text);
    if (!caption.doubtful) {
        return caption;
    }
    caption.doubtful = false;
    if (std::ranges::any_of(caption.firms, [&](const std::string& firm) {
            return is_known_firm(office, need, firm) || looks_like_name(office, firm);
        })) {
        caption.stage = FileStage::held;
        return caption;
    }
    caption.firms.clear();
    caption.written.clear();
    caption.scattered = false;
    caption.conditional = false;
    return caption;
}

std::string words_beside(Office& office, const storage::NeedRecord& need, std::string_view text) {
    const std::string rest = parts_without(text, [&](const CaptionSentence& part) {
        return tells_whom(office, need, part);
    });
    const SmallTalk talk = small_talk(rest);
    const bool idle = talk == SmallTalk::empty || talk == SmallTalk::thanks;
    return !idle && !read_caption(rest).alone ? rest : std::string();
}

std::string words_without_paper(std::string_view text) {
    return parts_without(text, attaches_paper);
}

}  // namespace clusterlotse::commands
