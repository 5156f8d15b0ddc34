import { NavLink } from 'react-router';
import classes from './sub-nav.module.css';

interface SubNavProps {
  label: string;
  items: { to: string; label: string }[];
}

/** The screens of one subject, side by side under the page's title. */
export function SubNav({ label, items }: SubNavProps) {
  return (
    <nav aria-label={label} className={classes.nav}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end className={classes.link}>
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}
