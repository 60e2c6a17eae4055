#include "bot/cli/cli.hpp"

#include "bot/cli/actions.hpp"
#include "bot/cli/command_tree.hpp"
#include "bot/cli/exit_status.hpp"
#include "bot/cli/mail_command.hpp"
#include "commands/letters/templates.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <iostream>

namespace clusterlotse::cli {

namespace {

/// All subcommands of the program.
class CommandLine : public CommandTree {
public:
    CommandLine(const CliHooks& hooks, const Streams& streams) : hooks_(hooks), streams_(streams) {
        bot_commands();
        matching_commands();
        profile_commands();
        mail_commands();
        digest_commands();
    }

private:
    void bot_commands() {
        with_config(add(app_, "run", "Run the bot until SIGTERM or SIGINT", [this] {
            return run_bot(arguments_, hooks_, streams_);
        }));
        CLI::App* console =
            add(app_,
                "console",
                "Run the bot with this terminal as its room and mailbox; needs no server",
                [this] { return run_console(arguments_, hooks_, streams_); });
        with_config(console);
        console->add_option("--as", arguments_.as, "Who speaks: a profile's id or an address")
            ->type_name("MEMBER");
        CLI::App* check = add(
            app_,
            "check-config",
            "Name every problem of the configuration; connects to nothing",
            [this] {
                return check_config(arguments_.config, arguments_.json, streams_.out, streams_.err);
            }
        );
        with_config(check);
        with_json(check, "One JSON document: problems and warnings");
        CLI::App* doctor =
            add(app_,
                "doctor",
                "Check servers, logins, room, database and clock, one line each",
                [this] { return run_doctor(arguments_, hooks_, streams_); });
        with_config(doctor);
        with_json(doctor, "One JSON document: all checks");
    }

    void matching_commands() {
        CLI::App* understanding =
            add(app_, "understand", "Show what the bot understands of a need", [this] {
                return understand(arguments_, streams_);
            });
        understanding->add_option("text", arguments_.texts, "The need; without it stdin is read")
            ->type_name("TEXT");
        CLI::App* matching =
            add(app_, "match", "Rank the profiles for one need or a file of needs", [this] {
                return match(arguments_, streams_);
            });
        matching->add_option("text", arguments_.texts, "The need")->type_name("TEXT");
        matching
            ->add_option(
                "--profiles",
                arguments_.profiles_file,
                "Profiles to match; default: those of the cluster's database"
            )
            ->type_name("FILE.jsonl");
        matching
            ->add_option(
                "--needs", arguments_.needs_file, "Needs, one JSON object a line; - is stdin"
            )
            ->type_name("FILE.jsonl");
        matching->add_flag(
            "--sought",
            arguments_.sought,
            "Instead of a need: the standing partner searches of all profiles, both ways"
        );
        matching->add_option("--top", arguments_.top, "At most so many matches a need")
            ->type_name("N")
            ->check(CLI::Range(1, 1'000'000))
            ->capture_default_str();
        for (CLI::App* command : {understanding, matching}) {
            with_config(command);
            with_today(command);
            with_language(command);
            with_json(command, "JSON, one line a need");
        }
    }

    void profile_commands() {
        CLI::App* profiles = app_.add_subcommand("profiles", "The members' profiles");
        profiles->require_subcommand(1);
        CLI::App* import =
            add(*profiles, "import", "Read .jsonl or .csv files, all or nothing", [this] {
                return import_profiles(arguments_, streams_);
            });
        import->add_option("file", arguments_.files, "Files; - is JSON lines on stdin")
            ->type_name("FILE")
            ->required();
        CLI::App* exporting =
            add(*profiles,
                "export",
                "Write all profiles; importing them again changes nothing",
                [this] { return export_profiles(arguments_, streams_); });
        exporting
            ->add_option(
                "file", arguments_.export_file, "Ends in .jsonl or .csv; without it stdout"
            )
            ->type_name("FILE");
        exporting->add_option("--format", arguments_.export_format, "Overrides the file's ending")
            ->check(CLI::IsMember({"jsonl", "csv"}));
        CLI::App* show = add(*profiles, "show", "Show one profile", [this] {
            return show_profile(arguments_, streams_);
        });
        show->add_option("id", arguments_.profile_id, "The profile's id")
            ->type_name("ID")
            ->required();
        CLI::App* list = add(*profiles, "list", "List all profiles", [this] {
            return list_profiles(arguments_, streams_);
        });
        for (CLI::App* command : {import, exporting, show, list}) {
            with_config(command);
        }
        for (CLI::App* command : {show, list}) {
            with_json(command, "One JSON document");
            with_language(command);
        }
    }

    void mail_commands() {
        CLI::App* mail = app_.add_subcommand("mail", "How the bot reads mail");
        mail->require_subcommand(1);
        CLI::App* inspecting =
            add(*mail,
                "inspect",
                "Show what the bot reads in raw messages, one JSON object a file",
                [this] { return inspect(arguments_, streams_); });
        inspecting->add_option("file", arguments_.files, "Raw messages (RFC 5322); - is stdin")
            ->type_name("FILE")
            ->required();
        with_config(inspecting);
        with_json(inspecting, "The output is always JSON");
        add(*mail,
            "reply-text",
            "Print what was newly written in the plain text body on stdin",
            [this] { return reply_text(streams_.in, streams_.out, streams_.err); });
    }

    void digest_commands() {
        CLI::App* digest = app_.add_subcommand("digest", "The weekly digest");
        digest->require_subcommand(1);
        CLI::App* preview =
            add(*digest, "preview", "Show what the next digest would say; changes nothing", [this] {
                return preview_digest(arguments_, streams_);
            });
        CLI::Option* member = preview
                                  ->add_option(
                                      "--member",
                                      arguments_.member,
                                      "For a profile's id, or the address of a contact or moderator"
                                  )
                                  ->type_name("ID")
                                  ->check([](const std::string& id) {
                                      return std::string(id.empty() ? "nobody is named" : "");
                                  });
        CLI::Option* moderator =
            preview->add_flag("--moderator", arguments_.moderator, "For the first moderator")
                ->excludes(member);
        preview->add_flag("--room", arguments_.room, "For the cluster's room; the default")
            ->excludes(member)
            ->excludes(moderator);
        preview->add_flag("--html", arguments_.html, "The HTML instead of the text");
        with_config(preview);
        with_today(preview, "The day on which it would be sent; default: today");
    }

    const CliHooks& hooks_;
    const Streams& streams_;
};

int run_cli(int argc, const char* const* argv, const CliHooks& hooks, const Streams& streams) {
    int status = kFailed;
    try {
        status = CommandLine(hooks, streams).run(argc, argv, streams);
    } catch (const matching::VocabularyError& error) {
        streams.err << error.what() << '\n';
        return kWrongUsage;
    } catch (const commands::TemplateError& error) {
        streams.err << error.what() << '\n';
        return kWrongUsage;
    } catch (const std::exception& error) {
        streams.err << "clusterlotse: " << error.what() << '\n';
        return kFailed;
    }
    streams.out.flush();
    if (!streams.out) {
        streams.err << "clusterlotse: the output cannot be written\n";
        return kFailed;
    }
    return status;
}

}  // namespace

int run_cli(int argc, const char* const* argv, const CliHooks& hooks) {
    std::ios::sync_with_stdio(false);
    return run_cli(argc, argv, hooks, Streams{std::cin, std::cout, std::cerr});
}

int run_cli(const std::vector<std::string>& args, const CliHooks& hooks, const Streams& streams) {
    std::vector<const char*> argv{"clusterlotse"};
    for (const std::string& argument : args) {
        argv.push_back(argument.c_str());
    }
    return run_cli(static_cast<int>(argv.size()), argv.data(), hooks, streams);
}

}  // namespace clusterlotse::cli
