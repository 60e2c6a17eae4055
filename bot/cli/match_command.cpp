#include "bot/cli/match_command.hpp"

#include "bot/cli/files.hpp"
#include "bot/cli/kept_out.hpp"
#include "bot/cli/need_json.hpp"
#include "matching/firms/firm_name.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <cmath>
#include <istream>
#include <iterator>
#include <ostream>

namespace clusterlotse::cli {

namespace {

using Verdict = matching::Fact::Verdict;

const char* word(Language language, const char* de, const char* en) {
    return language == Language::de ? de : en;
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : separator) + part;
    }
    return text;
}

void print_facts(
    const matching::Match& match,
    Verdict verdict,
    const char* label,
    Language language,
    std::ostream& out
) {
    const auto facts = facts_of(match, verdict, language);
    if (!facts.empty()) {
        out << "      " << label << ": " << joined(facts, ", ") << '\n';
    }
}

void print_for_people(
    const NeedLine& need,
    const UnderstoodNeed& understood,
    const matching::Matching& matching,
    const matching::Vocabulary& vocabulary,
    const NameOf& name_of,
    Language language,
    std::ostream& out
) {
    const auto description = describe(understood, vocabulary, language);
    out << need.id << ": "
        << (description.empty() ? word(language, "nichts verstanden", "nothing understood")
                                : joined(description, " · "))
        << '\n';
    if (matching.nobody) {
        out << "  "
            << (matching.matches.empty() ? word(
                                               language,
                                               "Dafür ist niemand im Cluster bekannt.",
                                               "Nobody in the cluster is known for this."
                                           )
                                         : word(
                                               language,
                                               "Niemand passt ganz; am nächsten kommen:",
                                               "Nobody fits fully; nearest are:"
                                           ))
            << '\n';
    }
    std::size_t rank = 0;
    for (const matching::Match& match : matching.matches) {
        out << "  " << ++rank << ". " << name_of(match.profile) << " (" << match.profile << "), "
            << std::lround(match.score * 100) << " %\n";
        print_facts(match, Verdict::fits, word(language, "passt", "fits"), language, out);
        print_facts(match, Verdict::unknown, word(language, "unbekannt", "unknown"), language, out);
        print_facts(
            match,
            Verdict::contradicts,
            word(language, "widerspricht", "contradicts"),
            language,
            out
        );
    }
}

/// Who does which step, where no firm does all of them.
void print_chain(
    const matching::Matching& matching,
    const matching::Vocabulary& vocabulary,
    const NameOf& name_of,
    Language language,
    std::ostream& out
) {
    if (matching.chain.empty()) {
        return;
    }
    out << "  "
        << word(
               language,
               "Alle Schritte macht keine Firma allein; als Kette:",
               "No single firm does all steps; as a chain:"
           )
        << '\n';
    for (const matching::ChainLink& link : matching.chain) {
        std::vector<std::string> steps;
        for (const std::string& code : link.steps) {
            steps.push_back(vocabulary.process_name(code, language));
        }
        out << "      " << joined(steps, ", ") << ": ";
        if (link.firms.empty()) {
            out << word(language, "niemand", "nobody") << '\n';
        } else {
            const std::string& id = link.firms.front().profile;
            out << name_of(id) << " (" << id << ")\n";
        }
    }
}

}  // namespace

void print_understanding(
    const std::string& text,
    const matching::Engine& engine,
    const matching::Vocabulary& vocabulary,
    const AnswerOptions& options,
    std::ostream& out
) {
    const UnderstoodNeed need =
        read_need(engine, text, {}, options.today, options.language).understood;
    if (options.json) {
        out << need_json(need) << '\n';
        return;
    }
    const auto lines = describe(need, vocabulary, options.language);
    if (lines.empty()) {
        out << word(
                   options.language,
                   "Ich habe nichts verstanden, was ich vermitteln könnte.",
                   "I understood nothing that I could place."
               )
            << '\n';
    }
    for (const std::string& line : lines) {
        out << line << '\n';
    }
    if (need.confidential) {
        out << word(options.language, "vertraulich", "confidential") << '\n';
    }
    for (const std::string& question : need.questions) {
        out << "? " << question << '\n';
    }
}

void print_matches(
    const std::vector<NeedLine>& needs,
    const std::vector<Profile>& profiles,
    const matching::Engine& engine,
    const matching::Vocabulary& vocabulary,
    const NameOf& name_of,
    const AnswerOptions& options,
    std::ostream& out
) {
    std::vector<std::string> firm_names;
    std::ranges::transform(profiles, std::back_inserter(firm_names), &Profile::name);
    for (const NeedLine& need : needs) {
        const Language language = need.language.value_or(options.language);
        const auto [text, understood] =
            read_need(engine, need.text, firm_names, options.today, language);
        const std::vector<std::string>& out_of_it = understood.excluded_firms;
        const auto may_be_asked = [&](const std::string& id) {
            return std::ranges::none_of(out_of_it, [&](const std::string& written) {
                return matching::may_mean_firm(written, name_of(id));
            });
        };
        const matching::MatchOptions wanted{
            .top = options.top,
            .eligible =
                out_of_it.empty() ? std::function<bool(const std::string&)>() : may_be_asked,
            .today = options.today,
            .chain = true,
            .fill_up = true};
        const matching::Matching matching = engine.match(text, understood, wanted);
        if (options.json) {
            out << match_json(need.id, matching, language) << '\n';
        } else {
            print_for_people(need, understood, matching, vocabulary, name_of, language, out);
            print_chain(matching, vocabulary, name_of, language, out);
        }
        out.flush();
    }
}

void print_partners(
    const std::vector<Profile>& profiles,
    const matching::Engine& engine,
    const matching::Vocabulary& vocabulary,
    const NameOf& name_of,
    const AnswerOptions& options,
    std::ostream& out
) {
    const matching::MatchOptions wanted{.top = options.top, .eligible = {}, .today = options.today};
    for (const Profile& profile : profiles) {
        const matching::Partners partners = partners_for(engine, profile, wanted);
        if (partners.offering.empty() && partners.seeking.empty()) {
            continue;
        }
        if (options.json) {
            out << partners_json(profile.id, partners, options.language) << '\n';
            continue;
        }
        out << profile.name << " (" << profile.id << ")\n";
        const auto print = [&](const std::vector<matching::Partner>& list, const char* label) {
            for (const matching::Partner& partner : list) {
                out << "  " << label << ' '
                    << vocabulary.process_name(partner.process, options.language) << ": "
                    << name_of(partner.firm.profile) << " (" << partner.firm.profile << ")\n";
            }
        };
        print(partners.offering, word(options.language, "sucht", "seeks"));
        print(partners.seeking, word(options.language, "wird gesucht für", "is sought for"));
    }
}

std::optional<std::vector<Profile>> profiles_for_matching(
    const std::string& file,
    const profile_files::CodeCheck& check,
    std::istream& in,
    std::ostream& err
) {
    const auto format = file == "-" ? std::optional(profile_files::FileFormat::jsonl)
                                    : profile_files::format_of(file);
    if (!format) {
        err << file << ": the name must end in .jsonl or .csv\n";
        return std::nullopt;
    }
    const auto content = read_input(file, in);
    if (!content) {
        err << why_no_input(file) << '\n';
        return std::nullopt;
    }
    auto reading = profile_files::read_profiles(*content, *format, check);
    bool usable = true;
    for (const auto& problem : reading.problems) {
        err << describe(problem, file)
            << (problem.unknown_code ? " (matched by its wording only)" : "") << '\n';
        usable = usable && problem.unknown_code;
    }
    return usable ? std::optional(std::move(reading.profiles)) : std::nullopt;
}

}  // namespace clusterlotse::cli
