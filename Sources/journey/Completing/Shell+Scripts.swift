// Each script hands the words to the program and shows what it answers: a line that says which files to offer
// (`none`, `files` with endings, `folders`), then a candidate in each line with a tab and what it is.

extension Shell {
  static let bashScript = #"""
    # Completions of journey(1) for bash, with or without the package bash-completion.

    _journey() {
        local word line files='' glued='' head='' ending
        local -a words=() lines=()
        COMPREPLY=()
        # Readline breaks words at = and : as well; joined again they are what was typed.
        for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
            if [[ ( -n $glued || $word == [=:]* ) && ${#words[@]} -gt 0 ]]; then
                words[${#words[@]} - 1]+=$word
            else
                words+=("$word")
            fi
            if [[ $word == *[=:] ]]; then glued=1; else glued=''; fi
        done
        [[ ${#words[@]} -gt 0 ]] || words=('')
        # Quotation marks belong to the shell.
        words=("${words[@]//[\"\'\\]/}")
        local last=${words[${#words[@]} - 1]}
        # What readline leaves in its place, and so must not come again.
        if [[ $COMP_WORDBREAKS == *:* && $last == *:* ]]; then
            head=${last%"${last##*:}"}
        elif [[ $COMP_WORDBREAKS == *=* && $last == *=* ]]; then
            head=${last%"${last##*=}"}
        fi
        local program=${COMP_WORDS[0]/#\~\//$HOME/}
        type -P -- "$program" >/dev/null || program=journey
        while IFS= read -r line; do lines+=("$line"); done < <("$program" ---complete "${words[@]}" 2>/dev/null)
        [[ ${#lines[@]} -gt 0 ]] || return
        for line in "${lines[@]:1}"; do
            line=${line%%$'\t'*}
            [[ $line == "$last"* ]] && COMPREPLY+=("${line#"$head"}")
        done
        files=${lines[0]}
        [[ $files == none ]] && return
        compopt -o filenames 2>/dev/null
        local path=$last option=''
        [[ $last == --*=* ]] && path=${last#*=} && option=${last%"$path"}
        local -a found=()
        case $files in
            files) while IFS= read -r line; do found+=("$line"); done < <(compgen -f -- "$path") ;;
            files\ *)
                for ending in ${files#files }; do
                    while IFS= read -r line; do
                        [[ -d ${line/#\~\//$HOME/} ]] || found+=("$line")
                    done < <(compgen -f -X "!*.$ending" -- "$path")
                done ;;
        esac
        if [[ $files != files ]]; then
            while IFS= read -r line; do found+=("$line"); done < <(compgen -d -- "$path")
        fi
        for line in ${found[@]+"${found[@]}"}; do
            line=$option$line
            COMPREPLY+=("${line#"$head"}")
        done
    }

    complete -F _journey journey

    """#

  static let zshScript = #"""
    #compdef journey
    # Completions of journey(1) for zsh.

    _journey() {
      local line word files found=1
      local -a lines offered typed
      local program=${~${(Q)words[1]}}
      whence -p -- "$program" >/dev/null || program=journey
      (( CURRENT > 2 )) && typed=("${(@Q)words[2,CURRENT-1]}")
      lines=("${(@f)$("$program" ---complete "${typed[@]}" "${(Q)PREFIX}" 2>/dev/null)}")
      [[ -n $lines[1] ]] || return 1
      files=$lines[1]
      shift lines
      # The value alone is completed where it stands behind its option: --model=rice.
      if [[ $PREFIX == --*=* ]]; then
        lines=("${(@)lines#*=}")
        compset -P 1 '*='
      fi
      for line in "${lines[@]}"; do
        word=${${line%%$'\t'*}//:/\\:}
        [[ -n $word ]] && offered+=("${word}${${line#*$'\t'}:+:${line#*$'\t'}}")
      done
      (( $#offered )) && _describe journey offered && found=0
      case $files in
        (files) _files && found=0 ;;
        (files\ *) _files -g "*.(${${files#files }// /|})(-.)" && found=0 ;;
        (folders) _files -/ && found=0 ;;
      esac
      return found
    }

    if [[ $funcstack[1] == _journey ]]; then
      _journey "$@"
    else
      compdef _journey journey
    fi

    """#

  static let fishScript = #"""
    # Completions of journey(1) for fish.

    function __journey_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
        command -q $program; or set program journey
        command -q $program; or return
        set -l lines (command $program ---complete $words[2..] "$current" 2>/dev/null)
        set -q lines[1]; or return
        set -l files $lines[1]
        if test (count $lines) -gt 1
            printf '%s\n' $lines[2..]
        end
        test "$files" = none; and return
        # A file that is the value of an option stands behind its equals sign.
        set -l option (string match -r -- '^--[^=]+=' $current)
        set -l path (string replace -r -- '^--[^=]+=' '' $current)
        set -l wanted '.'
        if string match -q 'files *' -- $files
            set -l endings (string split ' ' -- $files)[2..]
            set wanted '(?:/|\.(?:'(string join '|' $endings)'))$'
        else if test "$files" = folders
            set wanted '/$'
        end
        for file in (complete -C "'' $path" | string replace -r '\t.*' '' | string match -r -e -- $wanted)
            echo "$option$file"
        end
    end

    complete -c journey -e
    complete -c journey -k -f -a '(__journey_complete)'

    """#
}
