# Types $LINE and Tab into an interactive zsh, and prints what came of it.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1="> "; autoload -Uz compinit; compinit -u -D; setopt no_beep auto_list no_list_ambiguous; source $tmp/ypa.zsh; echo re''ady'
zpty -r shell out '*ready*'
zpty -w -n shell "$LINE"$'\t'
typeset all=''
for turn in {1..40}; do
	while zpty -rt shell out; do all+=$out; done
	sleep 0.05
done
print -r -- "$all"
zpty -d shell
