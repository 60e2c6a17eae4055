#include "commands/needs/need_pieces.hpp"

#include "commands/asker/also_ask.hpp"
#include "commands/asker/answer_time_clauses.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/only_words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/free_dates.hpp"
#include "matching/firms/firm_name.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

/// `text` without the asker's registered name: "Lieser Gummiformteile" below a need for rings of
/// steel asks for nothing of rubber.
std::string without_own_name(
    const Office& office, std::string text, const std::string& profile_id
) {
    const auto profile = profile_id.empty() ? std::nullopt : office.profiles.find(profile_id);
    const std::string bare = profile ? without_legal_form(profile->name) : std::string();
    const auto words = words_of_name(bare);
    const std::string key = matching::squeezed(bare);
    if (words.size() < 2 || key.empty() ||
        matching::squeezed(text).find(key) == std::string::npos) {
        return text;
    }
    NameList list(office);
    if (std::ranges::all_of(words, [&](const std::string& word) { return list.plain(word); })) {
        return text;  // "Drehteile Service" may be what he wants
    }
    list.add_as_written(profile->name);
    list.add_as_written(bare);
    text = list.without(text);
    for (auto at = text.find(kLeftOut); at != std::string::npos; at = text.find(kLeftOut, at)) {
        text.erase(at, kLeftOut.size());
    }
    return text;
}

/// `text` without the names of members in the places that say who alone is asked: "nur an Galvanik
/// Rodenbach" wants nothing plated.
std::string without_addressed_firms(
    const Office& office, std::string text, const std::string& asker_profile
) {
    auto places = only_firms_in(text);
    PlainWords plain(office.engine);
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        const std::string said = text.substr(place->begin, place->end - place->begin);
        const auto words = text_words(said);
        const auto names = names_of_others(office, words, asker_profile);
        auto mentions =
            mentions_of(words, names, [&](std::string_view word) { return plain(word); });
        for (auto one = mentions.rbegin(); one != mentions.rend(); ++one) {
            const std::size_t begin = words[one->first].begin;
            if (!one->names.empty()) {
                text.erase(place->begin + begin, words[one->last].end - begin);
            }
        }
    }
    return text;
}

}  // namespace

bool means_one_of(const std::string& firm, const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        return matching::may_mean_firm(firm, name);
    });
}

NeedPieces pieces_of_need(const Office& office, const storage::NeedRecord& need) {
    const Date written = local_date(need.created_at, office.settings.cluster.timezone);
    NeedPieces read;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        // "Antwort bis Freitag" is no day of delivery.
        const std::string text =
            without_answer_time(i == 0 ? need.text : need.amendments[i - 1], written);
        const auto places = ruled_out_in(office, text, need.asker_profile);
        read.work.push_back(without_own_name(
            office,
            without_addressed_firms(
                office, places.empty() ? text : work_without(text, places), need.asker_profile
            ),
            need.asker_profile
        ));
        if (i > 0 &&
            (announces_papers(text) || keeps_answer_time(text) || keeps_models(text))) {
            read.work.back().clear();  // "morgen" is no day of delivery
        }
        if (auto share = i > 0 ? share_said(read.work.back()) : std::nullopt) {
            read.work.back().erase(read.work.back().find(share->sentence), share->sentence.size());
            read.share = std::move(share);
        }
        for (const RuledOut& place : places) {
            for (const std::string& firm : place.firms) {
                std::erase_if(read.let_in, [&](const std::string& name) {
                    return matching::may_mean_firm(firm, name);
                });
                read.ruled_out.push_back(firm);
            }
        }
        // "Doch an Elsenz": what he said last counts.
        const bool may_let_in = i > 0 && may_add_firm(text);
        for (const AlsoAsk& added :
             may_let_in ? also_asked(office, text, need.asker_profile) : std::vector<AlsoAsk>{}) {
            // "Drehtechnik" in a firm's name is no work.
            read.work.back().clear();
            std::ranges::copy(added.names, std::back_inserter(read.let_in));
            std::erase_if(read.ruled_out, [&](const std::string& firm) {
                return means_one_of(firm, added.names);
            });
        }
    }
    return read;
}

}  // namespace clusterlotse::commands
